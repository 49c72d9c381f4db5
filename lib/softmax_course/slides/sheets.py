"""Two sheets of paper: the polls of a lesson, and what its leader has in hand."""

import html

from softmax_course.markup import words
from softmax_course.slides import polls, talk
from softmax_course.slides.notes import PLANNED

KEYS = (
    "<p><b>Keys of the talk.</b> → or space next, ← back, G and a number go to a slide, F full "
    "screen, Esc all slides, B dark, ? more.</p>"
)
LONG = 18  # rows of a route: more want smaller letters on one page
LEFT_OUT = {"Objectives", "What changed since the last run"}


def poll_sheet(lesson):
    """Return the polls of a lesson as pages: guesses, then quizzes, and answers on the last.

    A quiz asks for what a guess has shown, so it would tell of it on the same page.
    """
    settings = {p.title: p.text for p in lesson.points if getattr(p, "kind", "") == "setting"}
    guesses, quizzes, told = [], [], []
    for title, group in polls.grouped(lesson.polls):
        head = f"<h2>{html.escape(title)}</h2>"
        asked = quizzes if group[0][1].number else guesses
        asked += [head, words(settings.get(title, "")), *(_question(*one) for one in group)]
        told += [head, *(_answer(*one) for one in group)]
    title, parts = html.escape(lesson.title), {"guesses": guesses, "questions": quizzes}
    pages = [(part, found) for part, found in {**parts, "answers": told}.items() if found]
    body = "\n".join(
        f"<section><h1>{title}: {part}</h1>\n<div>{_lines(found)}</div></section>"
        for part, found in pages
    )
    return _page(f"Polls · {lesson.title}", "polls", body)


def run_sheet(lesson):
    """Return one page for the leader: minutes, planned mistake, votes, what to park and cut."""
    said = [
        _said(lesson, head, text)
        for head, text in lesson.notes.said.items()
        if head not in LEFT_OUT
    ]
    purpose, *others = said
    return _page(
        f"Run sheet · {lesson.title}",
        "run",
        f"<h1>{html.escape(lesson.title)}</h1>\n<p>{html.escape(lesson.minutes)}</p>\n"
        f"{purpose}\n{words(lesson.notes.table)}\n{''.join(others)}\n{_votes(lesson)}\n" + KEYS,
    )


def route_sheet(route):
    """Return the page for the leader of a route: its rows, with each cell's number and slide."""
    slides = _first_slides(route)
    rows = [
        f"<tr><td>{_clock(row)}</td><td>{words(row.what)}</td><td>{row.lesson}</td>"
        f"<td>{_cells(route, row, row.cells)}</td><td>{_cells(route, row, row.first)}</td>"
        f"<td>{slides.get(id(route.begins.get(row)), '')}</td></tr>"
        for row in route.rows
    ]
    heads = ("clock", "what", "lesson", "cells", "run first", "slide")
    head = "".join(f"<th>{one}</th>" for one in heads)
    return _page(
        f"Run sheet · {route.title}",
        "run long" if len(route.rows) > LONG else "run",
        f"<h1>{html.escape(route.title)}</h1>\n<table><thead><tr>{head}</tr></thead>\n"
        f"<tbody>{_lines(rows)}</tbody></table>\n"
        f"{_lines(_planned(route))}\n"
        "<p>The number behind a cell is its place in the lesson that learners open, as in the "
        "status bar's Cell 4/26 (the solved lesson has more cells). Run each lesson's first code "
        "cell before all.</p>\n" + KEYS,
    )


def _planned(route):
    """Return the planned mistakes that the talk shows, each with what its check asks."""
    for point in route.points:
        if hasattr(point, "thought"):
            said = f'{html.escape(point.exercise)} {html.escape(point.name)}: "{point.thought}"'
            yield f"<p><b>Planned mistake.</b> {said}</p>"


def _first_slides(talked):
    """Return {id of a point: the number of its first slide}."""
    first = {}
    for number, (point, _) in enumerate(talk.slides(talked), start=1):
        first.setdefault(id(point), number)
    return first


def _clock(row):
    ends = (f"{m // 60}:{m % 60:02}" for m in (row.start, row.end))
    return "-".join(ends)


def _cells(route, row, cells):
    return ", ".join(f"{name} ({route.numbers[row.lesson, name]})" for name in cells)


def _said(lesson, head, text):
    """Return one note; behind the planned mistake stands what the check will ask."""
    planned = ""
    if head == PLANNED:
        head = f"{head}: the planned mistake"
        planned = "".join(
            f' The check asks: "{point.thought}"'
            for point in lesson.points
            if hasattr(point, "thought")
        )
    return words(f"**{head}.** {text}{planned}")


def _votes(lesson):
    """Return where in the talk each group of polls begins."""
    slides = _first_slides(lesson)
    groups = [
        f"{html.escape(title)} ({len(group)}, from slide {slides[id(group[0][1])]})"
        for title, group in polls.grouped(lesson.polls)
    ]
    return f"<p><b>Votes.</b> {'; '.join(groups)}. Answers follow, none is seen before.</p>"


def _question(number, poll):
    hint = " (Which comes nearest?)" if poll.nearest else ""
    said = f"{number}. {html.escape(poll.question)}{hint}"
    return f"<article><b>{said}</b>\n{talk.options(poll)}</article>"


def _answer(number, poll):
    if poll.lines:
        told = "; ".join(
            f"{i} {fact.partition(' ')[2]}" for i, fact in enumerate(poll.facts, start=1)
        )
        return f"<article><b>{number}. {html.escape(told)}</b></article>"
    slips = "; ".join(f"{k} {html.escape(slip)}" for k, slip in poll.slips.items() if slip)
    why = html.escape(poll.why)
    return (
        f"<article><b>{number}. {talk.answer(poll)}</b> {why}"
        f"{f'<br>Who says {slips}.' if slips else ''}</article>"
    )


def _lines(parts):
    return "\n".join(filter(None, parts))


def _page(title, kind, body):
    style = (talk.FILES / "sheet.css").read_text(encoding="utf-8")
    made = {"title": html.escape(title), "kind": kind, "body": body, "style": style}
    return talk.filled("sheet.html", made)
