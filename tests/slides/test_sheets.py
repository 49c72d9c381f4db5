"""On paper: the polls with their answers overleaf, and a run sheet of one page."""

import html
import re

from softmax_course.slides import sheets, talk
from softmax_course.slides.polls import Poll


def pages(browser, path):
    """Return how many pages of A4 a browser prints."""
    page = browser.new_page()
    page.goto(path.as_uri())
    printed = page.pdf(prefer_css_page_size=True)
    page.close()
    return len(re.findall(rb"/Type\s*/Page\b", printed))


def test_a_run_sheet_is_one_page(stem, made, browser):
    assert pages(browser, made / f"{stem}_run_sheet.html") == 1


def test_guesses_quizzes_and_answers_are_a_page_each(stem, made, browser):
    assert pages(browser, made / f"{stem}_polls.html") == 3


def test_a_run_sheet_has_every_row_of_the_minutes_and_what_the_leader_needs(lesson):
    sheet = sheets.run_sheet(lesson)
    rows = re.findall(r"^\| (\d+-\d+) ", lesson.notes.table, re.MULTILINE)
    assert len(rows) >= 5 and all(f"<td>{clock}</td>" in sheet for clock in rows)
    for head in ("planned mistake", "Votes", "Park", "Where to cut", "Sticky question"):
        assert head in sheet


def test_a_run_sheet_says_on_which_slide_a_vote_begins(lesson):
    sheet = html.unescape(sheets.run_sheet(lesson))
    shown = [point for point, _ in talk.slides(lesson)]
    first = next(point for point in shown if isinstance(point, Poll))
    assert re.search(
        rf"{re.escape(first.title)} \(\d+, from slide {shown.index(first) + 1}\)", sheet
    )


def test_the_sheet_of_polls_has_every_question_and_no_answer_before_its_last_page(lesson):
    asked, answers = sheets.poll_sheet(lesson).split(": answers</h1>")
    for number, poll in enumerate(lesson.polls, start=1):
        assert f"<b>{number}. {html.escape(poll.question)}" in asked
        assert f"<b>{number}. " in answers
    assert "✓" not in asked and "Who says" not in asked


def test_answers_on_paper_say_what_a_wrong_letter_tells(lesson):
    answers = sheets.poll_sheet(lesson).split(": answers</h1>")[1]
    for poll in lesson.polls:
        for letter, slip in poll.slips.items():
            assert not slip or f"{letter} {html.escape(slip)}" in answers
