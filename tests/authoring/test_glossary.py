"""Definitions become a glossary, formulas a card."""

import pytest
from toys import notebook, prose

from softmax_course.authoring import BuildError, glossary


def entries(*sources, name="01_logits"):
    cells = [prose(source, id=f"cell-{i}") for i, source in enumerate(sources)]
    return glossary.entries(notebook(*cells), name)


def test_a_quoted_bold_line_is_a_definition():
    (entry,) = entries("# 1 · Logits", "Look:\n\n> **Score**: a number.\n\nOn we go.")
    assert (entry.names, entry.text) == (("Score",), "a number.")
    assert (entry.notebook, entry.title, entry.cell) == ("01_logits", "1 · Logits", "cell-1")


def test_other_names_stand_in_parentheses():
    (entry,) = entries("> **Softmax (softargmax, normalised exponential)**: shares.")
    assert entry.names == ("Softmax", "softargmax", "normalised exponential")


def test_a_definition_goes_on_over_quoted_lines():
    first, second = entries("> **A**: one\n> and more.\n> **B**: two.")
    assert (first.text, second.text) == ("one and more.", "two.")


def test_ordinary_quotes_and_bold_words_are_no_definitions():
    assert entries("> A saying.", "**Score**: a number.", "> **Look** at this.") == []


def test_a_colon_inside_the_bold_name_is_an_error():
    with pytest.raises(BuildError, match=r"cell 'cell-0': .* got '> \*\*Score:\*\*'"):
        entries("> **Score:** a number.")


def test_notes_for_instructors_define_nothing():
    cell = prose("> **Score**: a number.", "instructor")
    assert glossary.entries(notebook(cell), "01_logits") == []


def test_a_term_defined_twice_is_an_error():
    found = entries("> **Score**: a.") + entries("> **Logit (score)**: b.", name="02_b")
    with pytest.raises(BuildError, match="02_b, cell 'cell-0': the term 'score' is already"):
        glossary.distinct(found)


def test_a_formula_may_bear_the_name_of_a_term():
    found = entries("> **Softmax**: a.\n\n> **Formula · Softmax**: $p$.")
    assert glossary.distinct(found) == found


def test_the_glossary_goes_from_a_to_z_and_links_the_lessons():
    found = entries(
        "# Title", "> **Temperature (raw score)**: a.\n\n> **score**: b.\n\n> **Formula · f**: $f$"
    )
    lines = [line for line in glossary.glossary(found).splitlines() if line.startswith("-")]
    assert lines == [
        "- **score**: b. ([Title](01_logits.ipynb))",
        "- **Temperature (raw score)**: a. ([Title](01_logits.ipynb))",
    ]


def test_the_card_holds_the_formulas_in_order():
    found = entries("> **Formula · z**: $z$ yes.\n\n> **Formula · a**: $a$.\n\n> **Score**: a.")
    lines = [line for line in glossary.formula_card(found).splitlines() if line.startswith("-")]
    assert lines == [
        "- **z**: $z$ yes. ([01_logits](01_logits.ipynb))",
        "- **a**: $a$. ([01_logits](01_logits.ipynb))",
    ]
