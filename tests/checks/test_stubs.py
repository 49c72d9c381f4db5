"""What has not been begun is told apart from what is wrong."""

import pytest

from softmax_course.checks.stubs import is_untouched, open_parts


def with_docstring(z):
    """Say what it does."""
    ...


def with_pass(z):
    pass


def returns_dots(z):
    """Say what it does."""
    return ...


def only_a_docstring(z):
    """Say what it does."""


def returns_none(z):
    return None


def bare_return(z):
    return


def forgets_to_return(z):
    z = z + 1


def returns_zero(z):
    return 0


@pytest.mark.parametrize("stub", [..., with_docstring, with_pass, returns_dots, only_a_docstring])
def test_dots_docstrings_and_pass_are_untouched(stub):
    assert is_untouched(stub)


@pytest.mark.parametrize("stub", [(..., ...), [...], lambda z: ...])
def test_all_dots_are_untouched_too(stub):
    assert is_untouched(stub)


def test_a_half_filled_answer_has_been_begun_and_says_where_it_is_open():
    assert not is_untouched((1, ..., 3)) and open_parts((1, ..., 3, ...)) == [2, 4]


@pytest.mark.parametrize("lazy", [lambda z: None, lambda z, i, j: None])
def test_a_lambda_that_gives_none_was_written_by_someone(lazy):
    assert not is_untouched(lazy)


@pytest.mark.parametrize(
    "begun", [None, 0, "", returns_none, bare_return, forgets_to_return, returns_zero, abs]
)
def test_anything_else_has_been_begun(begun):
    assert not is_untouched(begun)


def made_without_source(body):
    namespace = {}
    exec(f"def made(z):\n    {body}", namespace)
    return namespace["made"]


@pytest.mark.parametrize("body", ["...", "pass", "return ...", "'words'"])
def test_the_bytecode_knows_where_there_is_no_source(body):
    assert is_untouched(made_without_source(body))


@pytest.mark.parametrize("body", ["return 0", "z + 1", "return z", "print()"])
def test_the_bytecode_knows_what_was_begun(body):
    assert not is_untouched(made_without_source(body))
