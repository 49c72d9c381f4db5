"""A talk: one HTML file with all it needs, one point a slide, by reveal.js."""

import html
import re
from importlib import resources

from softmax_course.export import formula
from softmax_course.markup import words
from softmax_course.slides import polls
from softmax_course.slides.lesson import Mistake, Picture, Words
from softmax_course.slides.polls import Poll

FILES = resources.files(__package__) / "files"
PERCENT = re.compile(r"(?<=\d) (?=%)(?![^<>]*>)")  # in words, not in a tag: no line ends
CAPTION = 160  # letters, two lines


def page(lesson):
    """Return the talk of a lesson as a page."""
    files = {
        name: (FILES / file).read_text(encoding="utf-8")
        for name, file in {
            "licence": "reveal.LICENSE",
            "reveal_style": "reveal.css",
            "style": "talk.css",
            "reveal": "reveal.js",
            "script": "talk.js",
        }.items()
    }
    sections = "\n".join(html for _, html in slides(lesson))
    made = {"title": html.escape(lesson.title), "slides": sections, **files}
    return filled("talk.html", made)


def filled(layout, made):
    """Return one of the package's pages with what was made in its places."""
    page = (FILES / layout).read_text(encoding="utf-8")
    return re.sub(r"\{\{(\w+)\}\}", lambda found: made[found[1]], page)


def slides(lesson):
    """Return [(point, its slide)]; a question's answer stands on a slide of its own, next.

    The parts of one guess are all voted on before the first is answered: one tells of others.
    """
    made, waiting = [], []
    for point, following in zip(lesson.points, [*lesson.points[1:], None], strict=True):
        asked, *answered = _SLIDES[type(point)](point)
        made.append(_slide(point, *asked))
        waiting += [_slide(point, *one) for one in answered]
        if not (_is_guess(point) and _is_guess(following) and point.title == following.title):
            made += waiting
            waiting = []
    return made


def _slide(point, kind, inside):
    inside = PERCENT.sub("\N{NO-BREAK SPACE}", inside)
    return point, f'<section class="{kind}">\n{inside}\n</section>'


def _is_guess(point):
    return isinstance(point, Poll) and point.number is None


def _words(point):
    head = "h1" if point.kind == "title" else "h2"
    shown = _formulas(point.tex) if point.tex else ""
    inside = words(point.text) if point.kind != "insight" else _plain(point.text)
    yield (
        point.kind,
        f"{_above(point.section)}<{head}>{_inline(point.title)}</{head}>\n{shown}{inside}",
    )


def _formulas(tex):
    """Return a formula, large; two that stand side by side one below the other."""
    parts = (part.strip(" ,") for part in re.split(r"\\qquad", tex))
    return "".join(f'<div class="tex">{formula(part, "block")}</div>\n' for part in parts)


def _picture(point):
    title = f"<h2>{_inline(point.title or point.section)}</h2>\n"
    alt = html.escape(point.alt)
    caption = html.escape(_caption(point.alt))
    yield (
        "picture",
        f'{title}<figure><img src="{point.source}" alt="{alt}">\n'
        f"<figcaption>{caption}</figcaption></figure>",
    )


def _caption(sentence):
    """Return as many of a picture's sentences as can stand below it; its alt text has all."""
    return polls.as_many(re.split(r"(?<=[.?]) (?=[A-Z0-9\"])", sentence), CAPTION)


def _poll(poll):
    question = html.escape(poll.question)
    hint = "<p>Which comes nearest?</p>\n" if poll.nearest else ""
    which = f"question {poll.number}, vote" if poll.number else "vote"
    yield "question", f"{_above(poll.title, which)}<h2>{question}</h2>\n{hint}{options(poll)}"
    if poll.lines:
        rows = zip(poll.facts, poll.lines, strict=True)
        items = "\n".join(f"<li><b>{fact}</b>: {html.escape(line)}</li>" for fact, line in rows)
        yield "facts", f"{_above(poll.title, 'answer')}<h2>{poll.answer}</h2>\n<ol>{items}</ol>"
        return
    yield (
        "answer",
        f"{_above(poll.title, 'answer')}<p>{question}</p>\n<h2>{answer(poll)}</h2>\n"
        f"{_plain(poll.why)}",
    )


def options(poll):
    """Return what can be chosen as a list: letters and words, or statements by number."""
    if poll.lines:
        return "<ol>" + "\n".join(f"<li>{html.escape(line)}</li>" for line in poll.lines) + "</ol>"
    if not poll.options:
        return "<p>Write down a number.</p>"
    chosen = poll.options.items()
    rows = "\n".join(f"<li><b>{k}</b> {html.escape(words)}</li>" for k, words in chosen)
    return f'<ul class="options">\n{rows}\n</ul>'


def answer(poll):
    """Return what is right, with its letter, and the exact value where that is another."""
    if poll.right is None:
        return html.escape(poll.answer)
    chosen = poll.options[poll.right]
    exact = "" if chosen == poll.answer else f": it is {poll.answer}"
    return f"<span>✓ {poll.right}&ensp;</span><span>{html.escape(chosen + exact)}</span>"


def _mistake(mistake):
    above, program = _above(mistake.exercise, "planned mistake"), html.escape(mistake.program)
    yield (
        "mistake",
        f"{above}<h2>What will the check say?</h2>\n<pre><code>{program}</code></pre>",
    )
    yield (
        "named",
        f"{above}<p>This program</p>\n<h2>✗ {html.escape(mistake.name)}</h2>\n"
        f"{_plain(mistake.thought)}",
    )


def _above(*words):
    said = " · ".join(filter(None, words))
    return f'<p class="above">{_inline(said)}</p>\n' if said else ""


def _inline(text):
    """Return one line of Markdown as HTML without a paragraph around it."""
    return words(text).strip().removeprefix("<p>").removesuffix("</p>")


def _plain(text):
    return f"<p>{html.escape(text)}</p>" if text else ""


_SLIDES = {Words: _words, Picture: _picture, Poll: _poll, Mistake: _mistake}
