"""No term before its definition, without a link or an entry; no sign that no words read."""

import re

import lesson_terms as terms
import pytest
from lesson_runs import LESSONS, STEMS, exercises, lesson, solution
from lesson_words import said, said_in
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from softmax_course import checks
from softmax_course.authoring import glossary

# What a reader looks up; and what an entry tells on its way.
HEADS = [
    *("layer", "weight", "bias", "one-hot", "odds", "ReLU", "Adam", "rate", "network", "label"),
    *("logarithm", "exponential", "entropy", "confidence", "dot product"),
]
TOLD = ["training", "tanh", "standard deviation", "clip", "argmax", "probability"]


def prose(source, **given):
    return new_markdown_cell(source, **given)


def output(text, source="1", **given):
    shown = new_output("display_data", {"text/plain": text})
    return new_code_cell(source, outputs=[shown], **given)


def course(*cells, before=()):
    """Return a first lesson with `before`, a second that defines Entropy after `cells`."""
    definition = prose("**Entropy (mean surprise)**: nats, not *bits*.", id="def")
    second = new_notebook(cells=[prose("# Two: entropy"), *cells, definition, prose("entropy")])
    return {"00_a": new_notebook(cells=[prose("# One"), *before]), "01_b": second}


def early(given):
    openings = {stem: terms.opening(notebook) for stem, notebook in given.items()}
    found = [e for stem, notebook in given.items() for e in glossary.entries(notebook, stem)]
    texts = {stem: said(notebook, {}) for stem, notebook in given.items()}
    return [(stem, words.cell) for stem, words, _, _ in terms.early(texts, openings, found)]


@pytest.mark.parametrize(
    "text", ["An entropy.", "ENTROPIES", "the mean surprise", "mean surprises", "some bits"]
)
def test_a_term_before_its_definition_is_noticed(text):
    assert early(course(prose(text, id="x"))) == [("01_b", "x")]
    assert early(course(before=[prose(text, id="y")])) == [("00_a", "y")]


@pytest.mark.parametrize(
    "text",
    ["`entropy(p)`", "[Entropy](01_b.ipynb)", "cross-entropy", "$entropy$", "isentropyc"],
)
def test_what_is_no_use_of_a_term(text):
    assert early(course(prose("x"), prose(text), before=[prose(text)])) == []


def test_a_term_in_a_pictures_sentence_is_noticed():
    assert early(course(output("The entropy is 0.8.", id="x"))) == [("01_b", "x")]


def test_a_term_written_into_a_picture_is_noticed():
    texts = said(new_notebook(cells=[output("x", "widgets.temperature_explorer()")]), {})
    assert "temperature" in [words.text for words in texts if words.kind == "picture"]


@pytest.mark.parametrize(
    "part", [lambda e: e.hints[0], lambda e: e.insight, lambda e: e.mistakes[0].thoughts[0]]
)
def test_the_words_of_an_exercise_are_said_in_the_cell_that_names_it(part):
    items = checks.found_in(exercises("00_start_here"))
    cells = [prose("x"), new_code_cell("ex.shares.check(shares)", id="c")]
    texts = said(new_notebook(cells=cells), items)
    assert part(items["shares"]) in [words.text for words in texts if words.cell == "c"]


def test_the_words_of_a_quiz_are_said_in_the_cell_that_shows_it():
    items = checks.found_in(exercises("00_start_here"))
    texts = said(new_notebook(cells=[new_code_cell("widgets.quiz(ex.closing)", id="c")]), items)
    feedback = items["closing"].questions[0].choices["a"].feedback
    assert feedback in [words.text for words in texts if words.cell == "c"]


def test_the_objectives_may_name_a_term():
    assert early(course(prose("After this you will be able to compute an entropy."))) == []
    assert early(course(prose("able"), prose("entropy", id="x"))) == [("01_b", "x")]


def unlinked(*cells):
    entry = glossary.entries(course()["01_b"], "01_b")
    return terms.unlinked("02_c", new_notebook(cells=[prose("# Three"), *cells]), entry)


def test_the_first_use_in_a_later_lesson_wants_a_link():
    assert unlinked(prose("## Entropy"), prose("An entropy.", id="x")) == [
        ("02_c", "x", "Entropy")
    ]


@pytest.mark.parametrize(
    "cells",
    [
        [prose("An [entropy](glossary.md#entropy)."), prose("entropy")],
        [prose("## Entropy\n\n`entropy`")],
        [prose("## Going further"), prose("entropy")],
    ],
)
def test_what_wants_no_link(cells):
    assert unlinked(*cells) == []


@pytest.fixture(scope="module")
def entries():
    return [entry for stem in STEMS for entry in glossary.entries(lesson(stem), stem)]


@pytest.fixture(scope="module")
def too_early(entries):
    """Return {stem: {(cell, name)}} of the terms that come before their definition."""
    openings = {stem: terms.opening(lesson(stem)) for stem in STEMS}
    found = {stem: set() for stem in STEMS}
    texts = {stem: said_in(stem) for stem in STEMS}
    for stem, words, name, _ in terms.early(texts, openings, entries):
        if words.are_heard(checks.found_in(exercises(stem))):
            found[stem].add((words.cell, name))
    return found


def test_every_term_is_defined_before_its_first_use(stem, too_early):
    assert too_early[stem] == set()


def test_the_first_use_of_an_earlier_term_links_to_the_glossary(stem, entries):
    found = terms.unlinked(stem, lesson(stem), entries)
    assert {name for _, _, name in found} == set(), found


@pytest.mark.parametrize("word", HEADS)
def test_the_glossary_has_an_entry_for(word, entries):
    assert terms.is_head(word, entries)


@pytest.mark.parametrize("word", TOLD)
def test_the_glossary_tells_of(word, entries):
    assert terms.is_told(word, entries)


def test_the_glossary_tells_of_every_word_that_a_core_introduces(stem, entries):
    words = terms.introduced(lesson(stem), stem)
    assert {word for word in words if not terms.is_told(word, entries)} == set()


def test_every_link_to_the_glossary_leads_to_a_term(stem):
    page = (LESSONS / "glossary.md").read_text(encoding="utf-8")
    links = re.findall(r"glossary\.md#([\w-]+)", str(lesson(stem).cells))
    assert [link for link in links if f'<a id="{link}">' not in page] == []


@pytest.mark.parametrize(
    "source, count",
    [
        ("It adds up to $\\sum_j z_j$.", 0),
        ("The total is $$\\sum_j z_j$$", 1),
        ("The price is $-\\ln p$, a logarithm.", 0),
        ("The slope is $\\partial L$.", 1),
        ("No sign: \\sum.", 0),
    ],
)
def test_a_sign_wants_to_be_read_aloud(source, count):
    given = {"01_b": new_notebook(cells=[prose(source), prose("$\\sum \\partial$")])}
    complaints = terms.unread_signs(given)
    assert len([one for one in complaints if given["01_b"].cells[0].id in one]) == count


def test_every_sign_is_read_aloud_where_it_first_stands():
    found = terms.unread_signs({stem: solution(stem) for stem in STEMS})
    assert {complaint.split(":")[0] for complaint in found} == set()
