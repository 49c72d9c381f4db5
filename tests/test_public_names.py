"""What `import softmax_course` offers, and what it costs."""

import subprocess
import sys

import softmax_course as sc

NAMES = """softmax log_softmax logsumexp sigmoid log_sigmoid logit one_hot entropy
cross_entropy cross_entropy_grad binary_cross_entropy accuracy confusion_matrix brier_score
reliability expected_calibration_error fit_temperature"""


def test_the_top_offers_the_mathematics_and_nothing_else():
    assert sorted(sc.__all__) == sorted(NAMES.split())
    assert all(callable(getattr(sc, name)) for name in sc.__all__)


def test_every_public_function_teaches():
    for name in sc.__all__:
        assert ">>>" in getattr(sc, name).__doc__


def test_importing_it_loads_numpy_and_nothing_heavier():
    heavy = {"matplotlib", "IPython", "ipywidgets", "anywidget", "scipy", "nbformat"}
    program = (
        f"import sys, softmax_course; print('numpy' in sys.modules, {heavy} & {{*sys.modules}})"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout == "True set()\n"
