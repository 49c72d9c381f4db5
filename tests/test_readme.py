"""The README keeps its promises: its commands, its example, its minutes, its links."""

import json
import re
from importlib import import_module
from pathlib import Path

import pytest
import readme_picture
from PIL import Image

from softmax_course import checks
from softmax_course.exercises import logits as ex

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "solutions" / "README.md").read_text(encoding="utf-8")
FENCED = re.findall(r"^```\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
LESSONS = sorted((ROOT / "lessons").glob("*.ipynb"))


def test_it_is_at_most_eighty_lines_long():
    assert len(README.splitlines()) <= 80


def test_two_commands_make_the_environment_themselves():
    commands = [block.strip() for block in FENCED if "pip install" in block]
    assert len(commands) == 2 and all("\n" not in command for command in commands)
    assert all(c.startswith("python3 -m venv .venv && .venv/bin/pip") for c in commands)
    assert commands[0].endswith("softmax-course lab") and commands[1].endswith("pytest")


@pytest.mark.parametrize("start", ["`python3 -m venv", "`py -3 -m venv"])
def test_the_mail_before_class_ends_the_readmes_command_in_the_doctor(start):
    lines = README.replace("\npython3 -m", "\n`python3 -m").splitlines()
    command = next(line[line.index(start) :] for line in lines if start in line).strip("`")
    assert f"`{command.removesuffix('lab')}doctor`" in GUIDE


@pytest.mark.parametrize("name", ["requirements.txt", "tests/requirements.txt"])
def test_the_requirements_it_names_pin_exactly(name):
    assert name in README
    lines = (ROOT / name).read_text().splitlines()
    packages = [line for line in lines if line and line[0] not in "#-" and ";" not in line]
    assert packages and all(re.fullmatch(r"[\w-]+==[\w.]+", line) for line in packages)


def test_the_example_of_a_check_is_what_the_check_says():
    ex.pairwise_gap.forget()
    said = ex.pairwise_gap.check(lambda z, i, j: z[i] / z[j]).text
    assert said + "\n" in FENCED


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda path: path.stem)
def test_the_table_has_each_lesson_with_the_minutes_of_its_header(lesson):
    header = "".join(json.loads(lesson.read_text(encoding="utf-8"))["cells"][0]["source"])
    minutes = re.search(r"read \d+, do \d+-\d+", header)[0]
    row = next(line for line in README.splitlines() if f"solutions/{lesson.name}" in line)
    assert minutes in row


def test_the_minutes_of_all_lessons_are_said_and_add_up():
    rows = re.findall(r"read (\d+), do (\d+)-(\d+)", README)
    read, least, most = (sum(map(int, column)) for column in zip(*rows, strict=True))
    assert f"{read} minutes of reading and {least} to {most} of doing" in README


def test_the_hours_in_all_are_those_of_the_headers():
    headers = ("".join(json.loads(p.read_text("utf-8"))["cells"][0]["source"]) for p in LESSONS)
    minutes = sum(int(re.search(r"in all about (\d+)", header)[1]) for header in headers)
    first = LESSONS[0].read_text(encoding="utf-8")
    assert all(f"about {minutes / 60:.0f} hours" in text for text in (README, first))


def test_the_minutes_of_the_starred_exercises_add_up():
    lessons = [import_module(f"softmax_course.exercises.{path.stem[3:]}") for path in LESSONS]
    items = [item for lesson in lessons for item in checks.found_in(lesson).values()]
    ranges = [item.minutes for item in items if getattr(item, "star", False)]
    least, most = map(sum, zip(*ranges, strict=True))
    assert f"another {least} to {most} minutes" in README


def test_a_picture_stands_above_the_fold():
    lines = README.splitlines()
    assert any("lesson.png" in line for line in lines[:15])


def test_the_picture_shows_what_the_lesson_shows_today():
    picture = Image.open(ROOT / ".github" / "lesson.png")
    assert picture.text["shows"] == readme_picture.told(), f"make it again: {readme_picture.MAKE}"


@pytest.mark.parametrize("text, folder", [(README, ROOT), (GUIDE, ROOT / "solutions")])
def test_every_link_leads_to_a_file(text, folder):
    links = re.findall(r"\]\(([^)#]+)\)", text)
    missing = [link for link in links if not (folder / link).exists()]
    assert missing == []
