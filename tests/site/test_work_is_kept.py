"""What a learner wrote is there again, can be carried away, and hides no newer edition."""

import json

import pytest
from site_page import SitePage

FIRST, ANSWER, CHECK = "opening-predict", "shares-answer", "shares-check"
STUB = "...  # your code here"
LESSON = "00_start_here.ipynb"
STORED = "path => jupyterapp.serviceManager.contents.get(path, { content: true })"
NOTICE = "() => document.body.innerText.includes('another edition of this lesson')"


@pytest.fixture(scope="module")
def lesson(visit, address):
    """Lesson 00, in which a learner has guessed and answered, and which was loaded again."""
    lesson = SitePage(visit().new_page(), address).open(LESSON)
    lesson.wait_for_python()
    lesson.run(1)
    for name, words in ((FIRST, "64, 36, 0"), (ANSWER, "exps / total")):
        place = lesson.place(name)
        lesson.write(place, lesson.sources[place].replace(STUB, words))
        lesson.run(place)
    lesson.run(lesson.place(CHECK))
    lesson.save()
    lesson.reload()
    lesson.wait_for_python()
    lesson.run(1)
    return lesson


def test_what_was_written_is_there_after_a_reload(lesson):
    assert "exps / total" in lesson.sources[lesson.place(ANSWER)]


def test_the_progress_is_there_after_a_reload(lesson):
    assert "1 of 1 exercise" in lesson.run(lesson.place("progress"))[0][1]


def test_the_guess_is_there_after_a_reload(lesson):
    place = lesson.place(FIRST)
    lesson.write(place, "ex.opening.reveal()")
    assert "64" in lesson.run(place)[0][1]


def test_a_picture_that_moved_is_kept_as_its_still(lesson):
    lesson.run(lesson.place("pipeline-explorer"))
    lesson.save()
    kept = lesson.page.evaluate(STORED, LESSON)["content"]["cells"]
    (cell,) = [cell for cell in kept if cell["id"] == "pipeline-explorer"]
    (output,) = cell["outputs"]
    assert set(output["data"]) == {"text/html", "text/plain"}
    still = "".join(output["data"]["text/html"])
    assert "<img" in still and "Run this cell" in still


def test_download_is_in_sight_and_gives_a_file(lesson):
    with lesson.page.expect_download() as download:
        lesson.page.click("#softmax-course-bar button:has-text('Download')")
    cells = json.loads(download.value.path().read_text(encoding="utf-8"))["cells"]
    assert any("exps / total" in "".join(cell["source"]) for cell in cells)


def test_a_link_to_the_glossary_opens_a_page_to_read(lesson):
    with lesson.page.context.expect_page() as opened:
        lesson.page.evaluate(
            "() => document.querySelector('.jp-RenderedMarkdown a[href*=glossary]').click()"
        )
    opened.value.wait_for_load_state()
    assert opened.value.inner_text("h1") == "Glossary"
    opened.value.close()


def test_a_second_tab_is_warned(lesson):
    second = SitePage(lesson.page.context.new_page(), lesson.address).open(LESSON)
    second.page.wait_for_function(
        "() => document.body.innerText.includes('open in another tab too')"
    )
    second.page.close()


def test_an_edited_lesson_stays_and_a_new_edition_is_put_beside_it(lesson, built, renewed):
    with renewed(built / "files" / LESSON):
        lesson.reload()
        lesson.page.wait_for_function(NOTICE)
        assert "exps / total" in lesson.sources[lesson.place(ANSWER)]
        lesson.page.click("text=Open it")
        lesson.page.wait_for_function("() => location.search.includes('new-edition')")
        lesson.page.wait_for_function("() => document.body.innerText.includes('A new edition.')")
        assert "exps / total" in lesson.sources[lesson.place(ANSWER)]  # it asks the same
        assert lesson.sources[0].endswith("A new edition.")


def test_an_untouched_lesson_is_renewed(visit, address, built, renewed):
    page = SitePage(visit().new_page(), address).open(LESSON)
    page.page.evaluate("() => jupyterapp.shell.currentWidget.context.save()")
    with renewed(built / "files" / LESSON):
        page.reload()
        assert page.sources[0].endswith("A new edition.")
        assert not page.page.evaluate(NOTICE)


def test_the_first_page_lists_what_is_kept_and_gives_a_lesson_fresh_again(lesson):
    page = lesson.page
    page.goto(lesson.address)
    row = page.locator("#work li", has=page.locator(f"text=/^{LESSON}$/"))
    row.get_by_text("Fresh again").click()
    page.wait_for_selector("#work >> text=00_start_here.before-reset.ipynb")
    assert row.count() == 0
    lesson.open(LESSON)
    assert STUB in lesson.sources[lesson.place(ANSWER)]
