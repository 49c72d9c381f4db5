"""What `softmax-course site` puts together, looked at without a browser."""

import io
import json
import re
import zipfile
from urllib.parse import urljoin

import pytest
from notebook_page import ROOT

from softmax_course import __main__, copies, export
from softmax_course.site import lessons, reading, refuse_strangers, runtime, start, wheels

LESSONS = sorted((ROOT / "lessons").glob("[0-9][0-9]_*.ipynb"))
HERE = "http://site.example/course/"


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """The pages to read and the first page, without JupyterLite: {name: text}."""
    folder = tmp_path_factory.mktemp("pages")
    reading.write(ROOT, folder / reading.FOLDER)
    start.write(ROOT, folder)
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*.html")
    }


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda path: path.stem)
def test_a_lesson_in_the_browser_has_the_same_cells_to_run(lesson):
    def code(text):
        cells = json.loads(text)["cells"]
        return {c["id"]: "".join(c["source"]) for c in cells if c["cell_type"] == "code"}

    here, there = code(lessons.for_browser(lesson)), code(lesson.read_text(encoding="utf-8"))
    imports = {name: lessons.INSTALLING.sub("", source) for name, source in there.items()}
    assert imports.items() <= here.items()
    assert set(here) - set(there) <= {"progress"}


def test_the_first_lesson_asks_where_you_were(tmp_path):
    assert lessons.PROGRESS.splitlines()[0] in lessons.for_browser(LESSONS[0])


def test_a_cell_that_speaks_of_a_terminal_is_refused(tmp_path):
    cell = {"id": "odd", "cell_type": "markdown", "source": ["Type it in the terminal."]}
    path = tmp_path / "01_odd.ipynb"
    path.write_text(json.dumps({"cells": [cell]}), encoding="utf-8")
    with pytest.raises(ValueError, match=r"01_odd.ipynb, cell 'odd': there is no terminal"):
        lessons.for_browser(path)


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda path: path.stem)
def test_a_solved_lesson_shows_every_picture_with_its_words(lesson, pages):
    page = pages[f"read/{lesson.stem}.html"]
    stored = (ROOT / "solutions" / lesson.name).read_text(encoding="utf-8")
    assert page.count("<img ") == stored.count("<img ") > 0
    assert page.count("<img ") == len(re.findall(r"<img [^>]*alt=\"[^\"]", page))


def test_what_is_said_to_instructors_alone_is_on_no_page(pages):
    said = [
        "".join(cell["source"]).splitlines()[0]
        for path in (ROOT / "solutions").glob("[0-9][0-9]_*.ipynb")
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]
        if reading.INSTRUCTORS in cell["metadata"].get("tags", [])
    ]
    assert said and not any(line.strip("# *") in page for line in said for page in pages.values())


def test_no_page_to_be_read_speaks_of_a_terminal(pages):
    assert not any("terminal" in page or "Ctrl-C" in page for page in pages.values())


def test_no_page_asks_another_host_for_anything(pages):
    loaded = re.compile(r"<(?:img|script|link)[^>]*(?:src|href)=\"(?:https?:)?//")
    assert [name for name, page in pages.items() if loaded.search(page)] == []


def test_every_formula_is_drawn_by_the_browser_itself(pages):
    assert sum(page.count("<math") for page in pages.values()) > 100
    words = [
        re.sub(r"<pre.*?</pre>|<code.*?</code>", "", p, flags=re.DOTALL) for p in pages.values()
    ]
    assert [text for text in words if re.search(r"\$[^$\n]+\$", text)] == []


def test_a_logarithm_stands_apart_from_its_number():
    assert '<mi>ln</mi><mspace width="0.17em"/>' in export.formula(r"\ln p")


def test_every_link_between_pages_leads_to_one(pages):
    there = {urljoin(HERE, name) for name in (*pages, "notebooks/index.html")}
    for name, page in pages.items():
        targets = re.findall(r"href=\"([^\"#?]*\.html)", page)
        led = {urljoin(urljoin(HERE, name), target) for target in targets}
        assert {target for target in led if target.startswith(HERE)} <= there


def test_every_correction_leads_to_the_cell_that_shows_it(pages):
    links = re.findall(r"href=\"(\d\d_\w+\.html)#([\w-]+)\"", pages["read/read_elsewhere.html"])
    assert links
    for page, cell in links:
        assert f'<section id="{cell}">' in pages[f"read/{page}"]


def test_the_first_page_says_what_the_readme_says(pages):
    for line in start._able((ROOT / "README.md").read_text(encoding="utf-8")):
        assert line.rstrip(",.") in pages["index.html"]
    for lesson in LESSONS:
        assert lessons.address(lesson.name) in pages["index.html"]


def test_a_wheel_loses_what_is_never_opened_and_nothing_else():
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as wheel:
        for name in ("numpy/core.py", "numpy/__init__.pyi", "pygments/lexers/java.py"):
            wheel.writestr(name, "x")
    with zipfile.ZipFile(io.BytesIO(wheels.slim(whole.getvalue()))) as slim:
        assert slim.namelist() == ["numpy/core.py"]


def test_only_packages_that_the_course_needs_are_chosen():
    def package(*depends):
        return {"depends": list(depends)}

    packages = {name: package() for name in (*runtime.NEEDED, "pillow", "scipy", "fonttools")}
    packages["matplotlib"] = package("numpy", "fonttools", "pillow")
    kept = runtime.chosen({"packages": packages})["packages"]
    assert set(kept) == {*runtime.NEEDED, "pillow"}
    assert kept["matplotlib"]["depends"] == ["numpy", "pillow"]


def test_a_release_without_numpy_is_refused():
    with pytest.raises(copies.Missing, match="This Pyodide has no package"):
        runtime.chosen({"packages": {}})


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path):
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(copies.Missing, match="something else than a site"):
        refuse_strangers(tmp_path)


@pytest.fixture
def jupyterlite():
    """What builds the site."""
    pytest.importorskip("jupyterlite_core", reason="JupyterLite: not on this machine: .ci/run")


def test_a_folder_without_pyodide_is_said_to_be_none(tmp_path, capsys, jupyterlite):
    (tmp_path / "empty").mkdir()
    command = ["site", str(tmp_path / "site"), "--pyodide", str(tmp_path / "empty")]
    assert __main__.main(command) == 2
    assert "is no release of Pyodide: it has no pyodide-lock.json" in capsys.readouterr().err
    assert not (tmp_path / "site").exists()


def test_an_address_without_pyodide_is_said_to_be_none(tmp_path, capsys, jupyterlite):
    command = ["site", str(tmp_path / "site"), "--pyodide", "http://127.0.0.1:9/none"]
    assert __main__.main(command) == 2
    assert "Pyodide cannot be had from http://127.0.0.1:9/none/" in capsys.readouterr().err
