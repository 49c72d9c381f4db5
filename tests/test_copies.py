"""A learner's own copies are never lost, and newer editions arrive beside them."""

import errno
import json
import os
from pathlib import Path

import pytest

from softmax_course import copies, editions, files


def notebook(*sources, outputs=()):
    cells = [
        {
            "id": f"cell-{number}",
            "cell_type": "code",
            "metadata": {},
            "source": source,
            "outputs": list(outputs),
            "execution_count": 1 if outputs else None,
        }
        for number, source in enumerate(sources)
    ]
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells})


@pytest.fixture
def course(tmp_path):
    """A small repository in a folder whose name has a space and an accent."""
    root = tmp_path / "leçons de softmax"
    (root / "lessons").mkdir(parents=True)
    (root / "lib" / "softmax_course").mkdir(parents=True)
    for name in ("00_start_here", "01_logits"):
        (root / "lessons" / f"{name}.ipynb").write_text(notebook("z = ..."), encoding="utf-8")
    return root


@pytest.fixture
def own(course):
    copies.make(course, course / copies.FOLDER)
    return course / copies.FOLDER


def publish(course, *sources):
    (course / "lessons" / "01_logits.ipynb").write_text(notebook(*sources), encoding="utf-8")


def names(folder):
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def test_the_repository_is_found_from_a_folder_deep_inside(course):
    assert copies.find_repository(course / "lib" / "softmax_course") == course.resolve()


def test_the_repository_is_found_from_elsewhere_by_an_editable_install(tmp_path):
    assert copies.find_repository(tmp_path) == Path(__file__).resolve().parents[1]


def test_an_ordinary_install_says_that_no_lessons_are_beside_it(tmp_path, monkeypatch):
    monkeypatch.setattr(copies, "__file__", str(tmp_path / "site-packages" / "copies.py"))
    with pytest.raises(copies.Missing, match="run this from the course's own folder"):
        copies.find_repository(tmp_path)


@pytest.mark.parametrize(
    "name", ["1", "01", "logits", "01_logits", "01_logits.ipynb", "my_lessons/01_logits.ipynb"]
)
def test_a_lesson_answers_to_its_number_its_slug_and_its_file(course, name):
    assert copies.find_lesson(course, name).name == "01_logits.ipynb"


def test_an_unknown_lesson_is_answered_with_the_names_there_are(course):
    with pytest.raises(copies.Missing, match="'9'; there are 00_start_here, 01_logits"):
        copies.find_lesson(course, "9")


def test_a_repository_without_lessons_says_how_to_make_them(course):
    for lesson in copies.lessons(course):
        lesson.unlink()
    with pytest.raises(copies.Missing, match="softmax-course build"):
        copies.lessons(course)


def test_the_first_start_copies_every_lesson(own):
    assert names(own) == ["00_start_here.ipynb", "01_logits.ipynb"]


def test_the_pages_that_lessons_link_to_are_copied_too(course):
    (course / "lessons" / "glossary.md").write_text("logit", encoding="utf-8")
    copies.make(course, course / "mine")
    assert (course / "mine" / "glossary.md").read_text(encoding="utf-8") == "logit"


def test_the_second_start_has_nothing_to_say(course, own):
    assert copies.make(course, own) == []


def test_running_and_saving_a_notebook_leaves_its_edition_alone(course, own):
    before = copies.edition(own / "01_logits.ipynb")
    ran = [{"output_type": "stream", "name": "stdout", "text": "2"}]
    (own / "01_logits.ipynb").write_text(notebook("z = ...", outputs=ran), encoding="utf-8")
    assert copies.edition(own / "01_logits.ipynb") == before


def test_a_tag_belongs_to_the_edition(course):
    lesson = course / "lessons" / "01_logits.ipynb"
    before, content = copies.edition(lesson), json.loads(lesson.read_text(encoding="utf-8"))
    content["cells"][0]["metadata"]["tags"] = ["raises-exception"]
    lesson.write_text(json.dumps(content), encoding="utf-8")
    assert copies.edition(lesson) != before


def test_an_untouched_copy_is_renewed_by_a_newer_edition(course, own):
    publish(course, "z = ...", "new")
    assert "is renewed" in copies.make(course, own)[0]
    assert copies.edition(own / "01_logits.ipynb") == copies.edition(copies.lessons(course)[1])


def test_an_edited_copy_stays_and_the_newer_edition_is_put_beside_it(course, own):
    (own / "01_logits.ipynb").write_text(notebook("z = 7"), encoding="utf-8")
    publish(course, "z = ...", "new")
    assert "01_logits.new-edition.ipynb" in copies.make(course, own)[0]
    assert (own / "01_logits.ipynb").read_text(encoding="utf-8") == notebook("z = 7")
    assert (own / "01_logits.new-edition.ipynb").read_text(encoding="utf-8") == notebook(
        "z = ...", "new"
    )


def test_an_edited_copy_of_the_same_edition_needs_no_second_one(course, own):
    (own / "01_logits.ipynb").write_text(notebook("z = 7"), encoding="utf-8")
    assert copies.make(course, own) == []


def test_a_newer_edition_is_offered_once_even_if_thrown_away(course, own):
    (own / "01_logits.ipynb").write_text(notebook("z = 7"), encoding="utf-8")
    publish(course, "z = ...", "new")
    copies.make(course, own)
    (own / "01_logits.new-edition.ipynb").unlink()
    assert copies.make(course, own) == []


def test_the_next_newer_edition_does_not_overwrite_the_one_before(course, own):
    (own / "01_logits.ipynb").write_text(notebook("z = 7"), encoding="utf-8")
    for word in ("second", "third"):
        publish(course, word)
        copies.make(course, own)
    assert names(own)[1:] == [
        "01_logits.ipynb",
        "01_logits.new-edition-2.ipynb",
        "01_logits.new-edition.ipynb",
    ]


DEEP = "[" * 100_000  # json gives up on it in its own way
BROKEN = ["", "{broken", "[1]", '{"01_logits.ipynb": 3}', DEEP]


@pytest.mark.parametrize("broken", BROKEN, ids=lambda text: text[:9])
def test_without_a_readable_list_of_editions_an_edited_copy_still_stays(course, own, broken):
    (own / editions.EDITIONS).write_text(broken, encoding="utf-8")
    (own / "01_logits.ipynb").write_text(notebook("z = 7"), encoding="utf-8")
    copies.make(course, own)
    assert (own / "01_logits.ipynb").read_text(encoding="utf-8") == notebook("z = 7")


TORN = ["", "half a save", notebook("z = ...")[:40], "[1]", "{}", '{"cells": [{}]}', DEEP]


@pytest.fixture(params=TORN, ids=lambda text: text[:9])
def torn(own, request):
    (own / "01_logits.ipynb").write_text(request.param, encoding="utf-8")
    return request.param


def test_a_broken_copy_is_put_aside_under_a_name_that_says_so(course, own, torn):
    assert "01_logits.broken.ipynb" in copies.make(course, own)[0]
    assert (own / "01_logits.broken.ipynb").read_text(encoding="utf-8") == torn


def test_a_fresh_copy_takes_the_place_of_a_broken_one(course, own, torn):
    publish(course, "new")
    copies.make(course, own)
    assert (own / "01_logits.ipynb").read_text(encoding="utf-8") == notebook("new")


def test_a_broken_copy_is_mended_once(course, own, torn):
    copies.make(course, own)
    assert copies.make(course, own) == []


def test_a_second_broken_copy_does_not_overwrite_the_first(course, own):
    for text in ("first", "second"):
        (own / "01_logits.ipynb").write_text(text, encoding="utf-8")
        copies.make(course, own)
    kept = (own / "01_logits.broken.ipynb", own / "01_logits.broken-2.ipynb")
    assert [path.read_text(encoding="utf-8") for path in kept] == ["first", "second"]


def test_an_earlier_save_that_jupyterlab_kept_is_named(course, own):
    (own / ".ipynb_checkpoints").mkdir()
    earlier = own / ".ipynb_checkpoints" / "01_logits-checkpoint.ipynb"
    earlier.write_text(notebook("z = 7"), encoding="utf-8")
    (own / "01_logits.ipynb").write_text("", encoding="utf-8")
    assert copies.make(course, own)[0].endswith(f"an earlier save of yours: {earlier}")


@pytest.mark.parametrize("length", [0, 5])
def test_the_beginning_of_a_page_and_no_more_is_a_broken_page(course, length):
    (course / "lessons" / "glossary.md").write_text("logit: a score", encoding="utf-8")
    copies.make(course, course / "mine")
    (course / "mine" / "glossary.md").write_text("logit: a score"[:length], encoding="utf-8")
    copies.make(course, course / "mine")
    assert (course / "mine" / "glossary.md").read_text(encoding="utf-8") == "logit: a score"
    assert (course / "mine" / "glossary.broken.md").exists()


@pytest.mark.parametrize("kind", ["folder", "pipe"])
def test_what_is_no_file_at_all_is_put_aside_without_being_opened(course, own, kind):
    (own / "01_logits.ipynb").unlink()
    {"folder": os.mkdir, "pipe": getattr(os, "mkfifo", os.mkdir)}[kind](own / "01_logits.ipynb")
    assert "01_logits.broken.ipynb" in copies.make(course, own)[0]
    assert (own / "01_logits.ipynb").is_file()


ENCODINGS = ["utf-8-sig", "utf-16", "latin-1"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_notebook_in_another_encoding_is_not_broken(course, own, encoding):
    text = json.dumps(json.loads(notebook("z = 'é'")), ensure_ascii=False)
    (own / "01_logits.ipynb").write_bytes(text.encode(encoding))
    assert copies.make(course, own) == []


def test_a_copy_that_may_not_be_read_is_left_alone(course, own, monkeypatch):
    monkeypatch.setattr(Path, "read_bytes", refused)
    assert not editions.is_broken(own / "01_logits.ipynb", course / "lessons" / "01_logits.ipynb")


def test_a_lesson_added_to_the_course_joins_the_copies(course, own):
    (course / "lessons" / "02_more.ipynb").write_text(notebook("y"), encoding="utf-8")
    assert copies.make(course, own) == [f"02_more.ipynb is new in {own}."]


def test_reset_keeps_what_was_there_beside_the_fresh_lesson(course, own):
    (own / "01_logits.ipynb").write_text(notebook("z = 7"), encoding="utf-8")
    assert "01_logits.before-reset.ipynb" in copies.reset(course, own, "1")
    assert (own / "01_logits.before-reset.ipynb").read_text(encoding="utf-8") == notebook("z = 7")
    assert copies.edition(own / "01_logits.ipynb") == copies.edition(copies.lessons(course)[1])


def test_a_second_reset_keeps_both_older_files(course, own):
    for answer in ("z = 7", "z = 8"):
        (own / "01_logits.ipynb").write_text(notebook(answer), encoding="utf-8")
        copies.reset(course, own, "1")
    kept = (own / "01_logits.before-reset.ipynb", own / "01_logits.before-reset-2.ipynb")
    assert [path.read_text(encoding="utf-8") for path in kept] == [
        notebook("z = 7"),
        notebook("z = 8"),
    ]


def test_resetting_a_fresh_lesson_changes_nothing(course, own):
    assert copies.reset(course, own, "1").endswith("as the course has it already.")
    assert len(names(own)) == 2


def test_after_a_reset_the_copy_counts_as_the_newest_edition(course, own):
    (own / "01_logits.ipynb").write_text(notebook("z = 7"), encoding="utf-8")
    publish(course, "new")
    copies.reset(course, own, "1")
    assert copies.make(course, own) == []


def test_an_answer_written_after_a_reset_meets_no_second_edition(course, own):
    publish(course, "new")
    copies.reset(course, own, "1")
    (own / "01_logits.ipynb").write_text(notebook("z = 7"), encoding="utf-8")
    assert copies.make(course, own) == []


def test_a_start_without_news_writes_nothing(course, own, monkeypatch):
    monkeypatch.setattr(files, "write", lambda *_, **__: pytest.fail("written"))
    assert copies.make(course, own) == []


def test_a_list_of_editions_that_cannot_be_written_keeps_no_lesson_closed(course):
    (course / "mine" / editions.EDITIONS).mkdir(parents=True)
    copies.make(course, course / "mine")
    assert "01_logits.ipynb" in names(course / "mine")


def refused(*_):
    raise PermissionError(errno.EACCES, "Permission denied")


@pytest.fixture
def full_disk(monkeypatch):
    """Take the first ten bytes of whatever is written, and no more."""

    def write_bytes(path, content):
        with path.open("wb") as file:
            file.write(content[:10])
        raise OSError(errno.ENOSPC, "No space left on device")

    def fill():
        monkeypatch.setattr(Path, "write_bytes", write_bytes)

    return fill


def everything(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_a_full_disk_leaves_no_piece_of_a_first_copy(course, full_disk):
    full_disk()
    with pytest.raises(copies.Missing):
        copies.make(course, course / "mine")
    assert everything(course / "mine") == {}


@pytest.mark.parametrize("theirs", ["z = ...", "z = 7"], ids=["untouched", "edited"])
def test_a_full_disk_leaves_every_copy_as_it_was_when_an_edition_arrives(
    course, own, full_disk, theirs
):
    (own / "01_logits.ipynb").write_text(notebook(theirs), encoding="utf-8")
    publish(course, "z = ...", "new")
    before = everything(own)
    full_disk()
    with pytest.raises(copies.Missing):
        copies.make(course, own)
    assert everything(own) == before


def test_a_full_disk_leaves_the_lesson_that_was_to_be_reset(course, own, full_disk):
    (own / "01_logits.ipynb").write_text(notebook("z = 7"), encoding="utf-8")
    before = everything(own)
    full_disk()
    with pytest.raises(copies.Missing):
        copies.reset(course, own, "1")
    assert everything(own) == before


def test_a_full_disk_leaves_a_broken_copy_where_it_was(course, own, full_disk):
    (own / "01_logits.ipynb").write_text("", encoding="utf-8")
    before = everything(own)
    full_disk()
    with pytest.raises(copies.Missing):
        copies.make(course, own)
    assert everything(own) == before


def test_a_full_disk_is_one_sentence_that_says_what_to_do(course, full_disk):
    full_disk()
    with pytest.raises(copies.Missing) as raised:
        copies.make(course, course / "mine")
    assert str(raised.value) == (
        f"There is no room left for your copies in {course / 'mine'} (No space left on device): "
        "free some and run this again; nothing that you wrote is lost."
    )


def test_once_there_is_room_the_copies_are_made(course, full_disk, monkeypatch):
    full_disk()
    with pytest.raises(copies.Missing):
        copies.make(course, course / "mine")
    monkeypatch.undo()
    copies.make(course, course / "mine")
    assert names(course / "mine") == ["00_start_here.ipynb", "01_logits.ipynb"]


def test_reset_makes_no_folder_where_there_are_no_copies(course):
    with pytest.raises(copies.Missing, match=r"no copies of yours in .*--folder"):
        copies.reset(course, course / copies.FOLDER, "1")
    assert not (course / copies.FOLDER).exists()


@pytest.mark.parametrize("place", ["notes.txt", "notes.txt/mine"])
@pytest.mark.parametrize("act", [copies.make, lambda root, at: copies.reset(root, at, "1")])
def test_a_file_is_no_folder_for_copies_and_the_words_name_the_option(course, place, act):
    (course / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(copies.Missing, match=r"notes\.txt.*--folder"):
        act(course, course / place)


def test_a_copy_that_cannot_be_written_is_one_sentence(course, monkeypatch):
    monkeypatch.setattr(Path, "write_bytes", refused)
    with pytest.raises(copies.Missing, match=r"Permission denied.*--folder"):
        copies.make(course, course / "mine")


@pytest.mark.parametrize("act", [copies.make, lambda root, at: copies.reset(root, at, "1")])
@pytest.mark.parametrize("name", ["lessons", "solutions"])
def test_the_courses_own_folders_hold_no_copies(course, name, act):
    (course / "solutions").mkdir()
    with pytest.raises(copies.Missing, match=f"is the course's own folder {name}"):
        act(course, course / "lib" / ".." / name)
    assert not (course / name / editions.EDITIONS).exists()


@pytest.mark.parametrize("act", [copies.make, lambda root, at: copies.reset(root, at, "1")])
def test_a_copy_that_is_a_link_to_the_lesson_is_refused(course, own, act):
    (own / "01_logits.ipynb").unlink()
    os.link(course / "lessons" / "01_logits.ipynb", own / "01_logits.ipynb")
    with pytest.raises(copies.Missing, match="is a link to the course's own lesson"):
        act(course, own)


@pytest.mark.parametrize(
    "called, found, line",
    [
        (".venv/bin/softmax-course", None, "`.venv/bin/softmax-course lab`"),
        ("my envs/softmax-course", None, '`"my envs/softmax-course" lab`'),
        (".venv/bin/softmax-course", "/usr/bin/softmax-course", "`softmax-course lab`"),
        ("lib/softmax_course/__main__.py", None, "`softmax-course lab`"),
    ],
)
def test_a_line_to_type_calls_the_program_as_it_can_be_called(monkeypatch, called, found, line):
    monkeypatch.setattr(copies.sys, "argv", [called])
    monkeypatch.setattr(copies.shutil, "which", lambda name: found)
    assert copies.command("lab") == line
