"""The three frameworks that lesson 05 reads side by side do what it says.

scikit-learn is always here; Keras and PyTorch, large and not needed by the course, are
put to the test wherever they are installed, and skipped elsewhere with the way to get
them. Where SOFTMAX_COURSE_FRAMEWORKS names some of them, such as "Keras,PyTorch", those
must be there.
"""

import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import nbformat
import pytest

LESSON = Path(__file__).resolve().parents[2] / "solutions" / "05_training_demo.ipynb"
BLOCK = re.compile(r"^```python\n(# (Keras|PyTorch|scikit-learn)\n.*?)^```", re.M | re.S)
SEED = {
    "Keras": "import keras; keras.utils.set_random_seed(0)",
    "PyTorch": "import torch; torch.manual_seed(0)",
    "scikit-learn": "np.random.seed(0)",
}
PACKAGE = {"Keras": "keras", "PyTorch": "torch", "scikit-learn": "sklearn"}
GET = {"Keras": "keras jax", "PyTorch": "torch", "scikit-learn": "scikit-learn"}
BACKEND = next((name for name in ("jax", "torch", "tensorflow") if find_spec(name)), None)
HERE = [name for name in PACKAGE if find_spec(PACKAGE[name]) and (name != "Keras" or BACKEND)]
WANTED = set(filter(None, os.environ.get("SOFTMAX_COURSE_FRAMEWORKS", "").split(",")))
BEFORE = """
import numpy as np
import softmax_course as sc
from softmax_course import data, network

rng = np.random.default_rng(0)
train, test = data.blobs(rng=rng).split(250, rng=rng)
scale = network.Standardiser(train.X)
"""
AFTER = "print(sc.accuracy({answer}, test.y))"


def blocks():
    cells = nbformat.read(LESSON, as_version=4).cells
    words = "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    return {name: code for code, name in BLOCK.findall(words + "\n")}


def test_the_lesson_shows_three_frameworks():
    assert list(blocks()) == list(PACKAGE)


def test_each_is_read_at_a_glance():
    assert all(len(code.splitlines()) <= 14 for code in blocks().values())


def test_scikit_learn_is_always_tried():
    assert "scikit-learn" in HERE


def test_every_framework_asked_for_is_found():
    assert sorted(WANTED - set(HERE)) == []


def tried(name):
    """Return the name, marked to be left out where its package is not installed."""
    get = f"not on a machine without {name}, get it with: python -m pip install {GET[name]}"
    return pytest.param(name, marks=pytest.mark.skipif(name not in HERE, reason=get))


@pytest.mark.parametrize("name", [tried(name) for name in PACKAGE])
def test_the_network_is_right_on_98_of_100_test_rows(name):
    code = blocks()[name]
    answer = "p" if name == "scikit-learn" else "z"
    program = "\n".join([BEFORE, SEED[name], code, AFTER.format(answer=answer)])
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | {"KERAS_BACKEND": BACKEND or ""},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert float(done.stdout.splitlines()[-1]) >= 0.98
