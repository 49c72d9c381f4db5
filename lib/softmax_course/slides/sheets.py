"""Two sheets of paper: the polls of a lesson, and what its leader has in hand."""

import html
import re

from softmax_course.markup import words
from softmax_course.slides import polls, talk
from softmax_course.slides.notes import PLANNED

LEFT_OUT = {"Objectives", "What changed since the last run"}


def poll_sheet(lesson):
    """Return the polls of a lesson as a page: questions first, answers on the next page."""
    settings = {p.title: p.text for p in lesson.points if getattr(p, "kind", "") == "setting"}
    asked, told = [], []
    for title, group in polls.grouped(lesson.polls):
        head = f"<h2>{html.escape(title)}</h2>"
        asked += [head, words(settings.get(title, "")), *(_question(*one) for one in group)]
        told += [head, *(_answer(*one) for one in group)]
    title = html.escape(lesson.title)
    return _page(
        f"Polls · {lesson.title}",
        "polls",
        f"<section><h1>{title}: polls</h1>\n<div>{_lines(asked)}</div></section>\n"
        f"<section><h1>{title}: answers</h1>\n<div>{_lines(told)}</div></section>",
    )


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
        f"{purpose}\n{words(lesson.notes.table)}\n{''.join(others)}\n{_votes(lesson)}\n"
        "<p><b>Keys of the talk.</b> → or space next, ← back, F full screen, Esc all slides, "
        "B dark, ? more.</p>",
    )


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
    first = {}
    for number, (point, _) in enumerate(talk.slides(lesson), start=1):
        if isinstance(point, polls.Poll):
            first.setdefault(point.title, number)
    groups = [
        f"{html.escape(title)} ({len(group)}, from slide {first[title]})"
        for title, group in polls.grouped(lesson.polls)
    ]
    return f"<p><b>Votes.</b> {'; '.join(groups)}. Each answer is on the next slide.</p>"


def _question(number, poll):
    hint = " (Which comes nearest?)" if poll.nearest else ""
    said = f"{number}. {html.escape(poll.question)}{hint}"
    return f"<article><b>{said}</b>\n{talk.options(poll)}</article>"


def _answer(number, poll):
    if poll.lines:
        told = "; ".join(f"{i} {fact.split()[1]}" for i, fact in enumerate(poll.facts, start=1))
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
    layout = (talk.FILES / "sheet.html").read_text(encoding="utf-8")
    style = (talk.FILES / "sheet.css").read_text(encoding="utf-8")
    made = {"title": html.escape(title), "kind": kind, "body": body, "style": style}
    return re.sub(r"\{\{(\w+)\}\}", lambda found: made[found[1]], layout)
