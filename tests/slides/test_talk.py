"""A talk holds what the lesson's core holds, a point a slide, and answers come afterwards."""

import html
import importlib
import re

from softmax_course import checks
from softmax_course.slides import talk
from softmax_course.slides.lesson import Mistake, Words
from softmax_course.slides.polls import Poll

PICTURE = re.compile(r'src="(data:image/[^"]+)"')


def shown(page):
    """Return the words that a slide shows."""
    text = html.unescape(re.sub(r"<[^>]*>", " ", page)).replace("\N{NO-BREAK SPACE}", " ")
    return " ".join(text.split())


def pictures(cells):
    for cell in cells:
        htmls = [o["data"].get("text/html", "") for o in cell.get("outputs", []) if "data" in o]
        for text in (cell["source"], *map("".join, htmls)):
            yield from PICTURE.findall(text)


def closing(lesson):
    module = importlib.import_module(f"softmax_course.exercises.{lesson.slug}")
    return module.closing.questions


def test_every_picture_of_the_core_is_in_the_talk_once(lesson, core):
    there = PICTURE.findall("\n".join(page for _, page in talk.slides(lesson)))
    assert there == list(pictures(core))


def test_every_picture_has_its_whole_sentence_as_its_alternative(lesson, core):
    told = "\n".join(
        "".join(o["data"].get("text/plain", ""))
        for c in core
        for o in c.get("outputs", [])
        if "data" in o
    )
    told += "\n".join(cell["source"] for cell in core)
    alts = re.findall(r'alt="([^"]*)"', talk.page(lesson))
    assert alts and all(html.unescape(alt) in told for alt in alts)


def test_every_formula_of_the_core_is_drawn(lesson, core):
    names = [n for c in core for n in re.findall(r"\*\*Formula · ([^*]+)\*\*:", c["source"])]
    drawn = [page for point, page in talk.slides(lesson) if 'class="formula"' in page]
    assert [name.casefold() for name in names] == [
        shown(re.search(r"<h2>(.+?)</h2>", page)[1]).casefold() for page in drawn
    ]
    assert all('<div class="tex"><math' in page for page in drawn)


def test_every_term_of_the_core_is_defined(lesson, core):
    terms = [
        term.split(" (")[0]
        for cell in core
        if cell["cell_type"] == "markdown"
        for term in re.findall(r"^\*\*([^*·]+)\*\*:", cell["source"], re.MULTILINE)
    ]
    points = [point for point, _ in talk.slides(lesson)]
    defined = [p.title for p in points if isinstance(p, Words) and p.kind == "definition"]
    assert sorted(defined) == sorted(terms)


def test_every_closing_question_is_asked_with_all_its_options(lesson):
    slides = [shown(page) for _, page in talk.slides(lesson) if 'class="question"' in page]
    for question in closing(lesson):
        (asked,) = [slide for slide in slides if question.text in slide]
        assert all(f"{letter} {words}" in asked for letter, words in question.options.items())


def test_an_answer_stands_after_the_votes_of_its_guess_and_before_anything_else(lesson):
    slides = talk.slides(lesson)
    asked = [i for i, (_, page) in enumerate(slides) if 'class="question"' in page]
    assert len(asked) == len(lesson.polls)
    for i in asked:
        (poll, question) = slides[i]
        later = next(j for j in range(i + 1, len(slides)) if slides[j][0] is poll)
        answer = slides[later][1]
        assert {point.title for point, _ in slides[i:later]} == {poll.title}
        assert poll.number is None or later == i + 1
        assert re.match(r'<section class="(answer|facts)">', answer)
        assert not re.search("[✓✗]", question)
        if poll.why:
            assert html.escape(poll.why) not in question
            assert html.escape(poll.why).replace(" %", "\N{NO-BREAK SPACE}%") in answer
        if poll.right:
            assert f"✓ {poll.right}" in answer


def test_all_parts_of_a_guess_are_voted_on_before_the_first_is_answered(lesson):
    kinds = {}
    for point, page in talk.slides(lesson):
        if isinstance(point, Poll) and point.number is None:
            kinds.setdefault(point.title, []).append('class="question"' in page)
    assert kinds and all(asked == sorted(asked, reverse=True) for asked in kinds.values())


def test_a_quizs_question_bears_the_number_that_a_vote_needs(lesson):
    for point, page in talk.slides(lesson):
        if isinstance(point, Poll) and point.number and 'class="question"' in page:
            assert f"question {point.number}, vote" in shown(page)


def test_every_question_has_options_to_choose_from(lesson):
    for poll in lesson.polls:
        assert poll.lines or 2 <= len(set(poll.options.values())) == len(poll.options) <= 4
        assert poll.lines or poll.options[poll.right] or poll.answer


def test_what_happens_is_clearly_nearest_to_one_of_the_choices(lesson):
    module = importlib.import_module(f"softmax_course.exercises.{lesson.slug}")
    predictions = [p for p in vars(module).values() if isinstance(p, checks.Prediction)]
    for guess in (guess for prediction in predictions for guess in prediction.guesses):
        happens, choices = guess.happens(), [c for c in guess.choices if c != guess.happens()]
        if len(choices) == len(guess.choices) > 0:
            first, second = sorted(abs(choice - happens) for choice in choices)[:2]
            assert 3 * first < second, guess.words


def test_every_prediction_of_the_core_is_put_to_the_vote(lesson, core):
    module = importlib.import_module(f"softmax_course.exercises.{lesson.slug}")
    names = [n for c in core for n in re.findall(r"ex\.(\w+)\.predict", c["source"])]
    parts = [
        1 if isinstance(p, checks.Statements) else len(p.guesses)
        for p in (getattr(module, name) for name in names)
    ]
    titles = [getattr(module, name).title for name in names]
    votes = [sum(poll.title == title for poll in lesson.polls) for title in titles]
    assert "opening" in names and votes == parts


def test_the_planned_mistake_is_shown_as_a_program_and_named_afterwards(lesson):
    slides = talk.slides(lesson)
    planned = [i for i, (point, _) in enumerate(slides) if isinstance(point, Mistake)]
    assert len(planned) == 2
    (mistake, program), (_, named) = (slides[i] for i in planned)
    assert re.search("def | = ", mistake.program) and mistake.name not in shown(program)
    assert mistake.name in shown(named) and mistake.thought in shown(named)


def test_every_exercise_of_the_core_that_has_a_task_is_asked(lesson, core):
    names = {c["id"].removesuffix("-task") for c in core if c["id"].endswith("-task")}
    module = importlib.import_module(f"softmax_course.exercises.{lesson.slug}")
    titles = {vars(module)[name].title for name in names & set(vars(module))}
    points = [point for point, _ in talk.slides(lesson)]
    tasks = [p for p in points if getattr(p, "kind", "") == "task"]
    assert titles <= {p.title for p in [*tasks, *lesson.polls]}
    assert all(task.text for task in tasks)


def test_a_slide_has_one_heading_and_only_one(lesson):
    for _, page in talk.slides(lesson):
        (heading,) = re.findall(r"<h[12]>(.*?)</h[12]>", page, re.DOTALL)
        assert shown(heading)


def test_a_talk_says_its_language_its_title_and_the_licence_of_what_it_carries(lesson):
    page = talk.page(lesson)
    assert '<html lang="en">' in page
    assert f"<title>{html.escape(lesson.title)} · slides</title>" in page
    assert "Permission is hereby granted" in page and "Hakim El Hattab" in page


def test_nothing_on_a_slide_speaks_to_somebody_at_a_notebook(lesson):
    said = [shown(page) for point, page in talk.slides(lesson) if not isinstance(point, Poll)]
    assert not [
        one for one in said if re.search(r"run the cell|with commas|my_lessons|Next:", one)
    ]
