"""From solutions/ to lessons/, in toy repositories."""

import nbformat
import pytest
from toys import ANSWER, STUB, VALUE, code, prose, saved

from softmax_course import authoring
from softmax_course.authoring import BuildError, builder

WARNING = "import os, warnings; warnings.warn_explicit('w', Warning, os.getcwd(), 1)"
FILES = [
    "lessons/00_toy.ipynb",
    "lessons/formula_card.md",
    "lessons/glossary.md",
    "lessons/read_elsewhere.md",
]


def files(root):
    return sorted(p.relative_to(root).as_posix() for p in root.rglob("*.*") if p.is_file())


def toy(root, stem="00_toy"):
    cells = [prose(f"# {stem}\n\n> **{stem}**: a toy."), code(ANSWER), code("21 * 2")]
    return saved(root, stem, *cells, code(VALUE), prose("psst", "instructor"))


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    root = tmp_path_factory.mktemp("course with a space é")
    toy(root)
    said = []
    changed = authoring.build(root=root, say=said.append)
    first = {name: (root / name).read_bytes() for name in files(root)}
    again = authoring.build(root=root, say=said.append)
    return root, said, changed, again, first


def notebook_of(built, folder):
    return nbformat.read(built[0] / folder / "00_toy.ipynb", as_version=4)


def test_a_build_writes_lesson_glossary_and_card(built):
    assert files(built[0]) == [*FILES, "solutions/00_toy.ipynb"]


def test_a_build_says_one_line_a_lesson(built):
    assert len(built[1]) == 2 and built[1][0].startswith("00_toy: ")


def test_the_solution_keeps_its_outputs(built):
    cells = notebook_of(built, "solutions").cells
    assert cells[2].outputs[0].data["text/plain"] == "42"
    assert [cell.execution_count for cell in cells[1:4]] == [1, 2, 3]


def test_the_lesson_holds_stubs_and_no_outputs(built):
    cells = notebook_of(built, "lessons").cells
    assert cells[1].source == STUB and len(cells) == 4
    assert [(cell.outputs, cell.execution_count) for cell in cells[1:]] == [([], None)] * 3


def test_lesson_and_solution_differ_in_nothing_else(built):
    solution, lesson = notebook_of(built, "solutions"), notebook_of(built, "lessons")
    assert solution.metadata == lesson.metadata
    for ours, theirs in zip(solution.cells, lesson.cells, strict=False):
        assert (ours.id, ours.metadata) == (theirs.id, theirs.metadata)
    assert (solution.cells[0], solution.cells[2].source) == (lesson.cells[0], "21 * 2")


def test_built_twice_gives_the_same_bytes(built):
    root, _, changed, again, first = built
    assert {name: (root / name).read_bytes() for name in files(root)} == first
    assert (len(changed), again) == (5, [])


def test_saving_in_jupyterlab_changes_nothing_that_is_built(built, tmp_path):
    used = notebook_of(built, "solutions")
    used.metadata |= {
        "widgets": {"state": {}},
        "language_info": {"name": "python", "version": "3"},
    }
    used.cells[2].metadata |= {"execution": {"iopub.status.busy": "2026"}, "scrolled": True}
    used.cells[2].execution_count = 12
    path = saved(tmp_path, "00_toy", *used.cells)
    nbformat.write(used, path)
    authoring.build(root=tmp_path, say=lambda line: None)
    assert path.read_bytes() == built[4]["solutions/00_toy.ipynb"]


@pytest.mark.parametrize("name", ["1", "01", "toy_b", "01_toy_b", "01_toy_b.ipynb"])
def test_a_notebook_is_found_by_number_or_slug(name, tmp_path):
    paths = [toy(tmp_path, stem) for stem in ("00_toy_a", "01_toy_b")]
    assert builder.chosen([name], tmp_path) == paths[1:]


def test_the_glossary_is_gathered_from_all_whatever_is_built(tmp_path):
    for stem in ("00_toy_a", "01_toy_b"):
        toy(tmp_path, stem)
    authoring.build(["01"], root=tmp_path, say=lambda line: None)
    assert files(tmp_path)[0] == "lessons/01_toy_b.ipynb"
    assert "00_toy_a" in (tmp_path / "lessons" / "glossary.md").read_text(encoding="utf-8")


def test_an_unknown_name_says_which_there_are(tmp_path):
    toy(tmp_path)
    with pytest.raises(BuildError, match="'07'; there are: 00_toy"):
        authoring.build(["07"], root=tmp_path)


@pytest.mark.parametrize(
    "cell, words",
    [
        (code("1 / 0", id="bad"), "'bad' stops with ZeroDivisionError: division by zero"),
        (
            code("### BEGIN SOLUTION\n1 / 0\n### END SOLUTION", id="bad"),
            "'bad' stops with ZeroDivisionError",
        ),
        (code(WARNING, id="bad"), "'bad' prints .* differs from machine"),
        (code("object()", id="bad"), "'bad' prints 'at 0x"),
        (code("### BEGIN SOLUTION", id="bad"), "'bad': ### BEGIN SOLUTION without"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_written(cell, words, tmp_path):
    before = saved(tmp_path, "00_toy", cell).read_bytes()
    with pytest.raises(BuildError, match=f"00_toy.ipynb, cell {words}"):
        authoring.build(root=tmp_path)
    assert files(tmp_path) == ["solutions/00_toy.ipynb"]
    assert (tmp_path / "solutions" / "00_toy.ipynb").read_bytes() == before


def test_a_cell_tagged_so_may_stop(tmp_path):
    saved(tmp_path, "00_toy", code("1 / 0", "raises-exception"))
    assert len(authoring.build(root=tmp_path, say=lambda line: None)) == 5


def test_a_term_defined_twice_is_found_before_anything_runs(tmp_path):
    for stem in ("00_toy", "01_toy"):
        saved(tmp_path, stem, prose("> **Score**: a number."), code("1 / 0"))
    with pytest.raises(BuildError, match=r"01_toy, cell .* 'Score' is already defined in 00_toy"):
        authoring.build(root=tmp_path)


def test_a_broken_file_is_named(tmp_path):
    toy(tmp_path).write_text("{")
    with pytest.raises(BuildError, match=r"00_toy\.ipynb cannot be read as a notebook"):
        authoring.build(root=tmp_path)


def test_a_prose_edit_touches_one_solution_and_one_lesson(tmp_path):
    path = toy(tmp_path)
    toy(tmp_path, "01_toy")
    authoring.build(root=tmp_path, say=lambda line: None)
    path.write_text(path.read_text().replace("# 00_toy", "# A new title"))
    changed = authoring.build(["00"], root=tmp_path, say=lambda line: None)
    assert [f"{p.parent.name}/{p.name}" for p in changed][:1] == ["lessons/00_toy.ipynb"]
    assert not [p for p in changed if "01" in p.name]
