"""Definitions become a glossary, formulas a card."""

import pytest
from toys import notebook, prose

from softmax_course.authoring import BuildError, glossary


def entries(*sources, name="01_logits"):
    cells = [prose(source, id=f"cell-{i}") for i, source in enumerate(sources)]
    return glossary.entries(notebook(*cells), name)


@pytest.mark.parametrize("quoted", ["", "> "])
def test_a_paragraph_that_begins_with_a_bold_term_is_a_definition(quoted):
    (entry,) = entries("# 1 · Logits", f"Look:\n\n{quoted}**Score**: a number.\n\nOn we go.")
    assert (entry.names, entry.text) == (("Score",), "a number.")
    assert (entry.notebook, entry.title, entry.cell) == ("01_logits", "1 · Logits", "cell-1")


def test_other_names_stand_in_parentheses():
    (entry,) = entries("> **Softmax (softargmax, normalised exponential)**: shares.")
    assert entry.names == ("Softmax", "softargmax", "normalised exponential")


@pytest.mark.parametrize("quoted", ["", "> "])
def test_a_definition_goes_on_to_the_end_of_its_paragraph(quoted):
    lines = ("**A**: one", "and more.", "**B**: two.")
    first, second = entries("\n".join(quoted + line for line in lines) + "\n\nNo more.")
    assert (first.text, second.text) == ("one and more.", "two.")


@pytest.mark.parametrize(
    "source", ["> A saying.", "> **Look** at this.", "**Your turn.** Go: on.", "So\n**A**: b."]
)
def test_ordinary_quotes_and_bold_words_are_no_definitions(source):
    assert entries(source) == []


def test_a_formula_stands_below_its_sentence():
    (entry,) = entries("**Formula · f**: Twice $z$.\n\n$$f = 2z$$\n\nOn we go.")
    assert (entry.formula, entry.names, entry.text) == (True, ("f",), "$f = 2z$. Twice $z$.")


def test_a_link_to_a_term_ends_in_its_anchor():
    page = glossary.glossary(entries("**Hidden unit**: a."))
    assert f'<a id="{glossary.anchor("Hidden unit")}"></a>**Hidden unit**' in page
    assert glossary.anchor("Hidden unit") == "hidden-unit"


def test_a_colon_inside_the_bold_name_is_an_error():
    with pytest.raises(BuildError, match=r"cell 'cell-0': .* got '> \*\*Score:\*\*'"):
        entries("> **Score:** a number.")
    with pytest.raises(BuildError, match=r"got '\*\*Score:\*\*'"):
        entries("**Score:** a number.")


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
        '- <a id="score"></a>**score**: b. ([Title](01_logits.ipynb))',
        '- <a id="temperature"></a>**Temperature (raw score)**: a. ([Title](01_logits.ipynb))',
    ]


def test_the_card_holds_the_formulas_in_order():
    found = entries("> **Formula · z**: $z$ yes.\n\n> **Formula · a**: $a$.\n\n> **Score**: a.")
    lines = [line for line in glossary.formula_card(found).splitlines() if line.startswith("-")]
    assert lines == [
        "- **z**: $z$ yes. ([01_logits](01_logits.ipynb))",
        "- **a**: $a$. ([01_logits](01_logits.ipynb))",
    ]
