"""Every exercise of every lesson, found once; each test begins with a clean memory."""

import importlib
import pkgutil

import pytest

from softmax_course import checks, exercises


def all_items(kind):
    """Return the items of one kind, over all lessons."""
    modules = [
        importlib.import_module(f"softmax_course.exercises.{found.name}")
        for found in pkgutil.iter_modules(exercises.__path__)
        if found.name != "shared"
    ]
    items = [item for module in modules for item in checks.found_in(module).values()]
    return [item for item in items if isinstance(item, kind)]


def pytest_generate_tests(metafunc):
    """Fill in `exercise`, `function_exercise`, `typed_exercise`, `prediction`, `quiz`."""
    exercises_ = all_items(checks.Exercise)
    choices = {
        "exercise": (exercises_, lambda e: e.name),
        "function_exercise": (all_items(checks.FunctionExercise), lambda e: e.name),
        "typed_exercise": ([e for e in exercises_ if not callable(e.right)], lambda e: e.name),
        "prediction": (all_items(checks.Prediction), lambda p: f"{p.lesson}-{p.name}"),
        "quiz": (all_items(checks.Quiz), lambda q: f"{q.lesson}-{q.name}"),
    }
    for name, (items, label) in choices.items():
        if name in metafunc.fixturenames:
            metafunc.parametrize(name, items, ids=[label(item) for item in items])


@pytest.fixture(autouse=True)
def clean_memory():
    """Let no test see the wrong answers of another."""
    for exercise in all_items(checks.Exercise):
        exercise.forget()
