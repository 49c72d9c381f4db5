"""Data sets that come with the course as small files; their sources are in `files/SOURCES.md`."""

import csv
import gzip
from importlib import resources

import numpy as np

from softmax_course.data.dataset import Dataset

__all__ = ["digits", "penguins", "short_text"]

FILES = resources.files("softmax_course.data") / "files"

# short name: (column of the file, name with its unit)
COLUMNS = {
    "bill length": ("bill_length_mm", "bill length (mm)"),
    "bill depth": ("bill_depth_mm", "bill depth (mm)"),
    "flipper": ("flipper_length_mm", "flipper length (mm)"),
    "mass": ("body_mass_g", "body mass (g)"),
    "sex": ("sex", "sex (male = 1)"),
}
SPECIES = {"Adelie": "Adélie", "Chinstrap": "Chinstrap", "Gentoo": "Gentoo"}  # file: name
NUMBER_OF_SEX = {"female": 0.0, "male": 1.0}


def penguins(features=None):
    """Return the Palmer penguins: five features, three species, 333 of 344 birds.

    Measured from 2007 to 2009 on islands of the Palmer Archipelago, Antarctica. Eleven
    birds are left out: two were not measured, and of nine more the sex is not known.

    Parameters
    ----------
    features : sequence of str, optional
        Some of "bill length", "bill depth", "flipper", "mass", "sex", in the order that
        you want; all five if left away. The rows stay the same 333.

    Returns
    -------
    Dataset
        X of shape (333, 5), or one column a feature named.

    Raises
    ------
    ValueError
        If a feature is not known, or none is named.

    Source
    ------
    Gorman, Williams & Fraser (2014), PLoS ONE 9(3), e90081,
    doi:10.1371/journal.pone.0090081; collected as a data set by Horst, Hill & Gorman
    (2020), palmerpenguins. Licence CC0 1.0 (public domain). The file is that of the
    Python package palmerpenguins 0.1.6.

    >>> penguins(["flipper", "mass"]).features
    ('flipper length (mm)', 'body mass (g)')
    """
    chosen = _known(features)
    with (FILES / "penguins.csv").open(encoding="utf-8", newline="") as file:
        birds = list(csv.DictReader(file))
    complete = [bird for bird in birds if "NA" not in (bird[c] for c, _ in COLUMNS.values())]
    if (len(birds), len(complete)) != (344, 333):
        raise ValueError(
            f"penguins.csv must hold 344 birds, 333 of them complete, "
            f"got {len(birds)} and {len(complete)}: install the course anew"
        )
    left_out = "11 of 344 birds are left out: 2 were not measured, of 9 more no sex is known"
    return Dataset(
        X=[[_number(bird[COLUMNS[name][0]]) for name in chosen] for bird in complete],
        y=[list(SPECIES).index(bird["species"]) for bird in complete],
        features=tuple(COLUMNS[name][1] for name in chosen),
        classes=tuple(SPECIES.values()),
        notes="Palmer penguins. Gorman, Williams & Fraser (2014), PLoS ONE 9(3), e90081; "
        f"Horst, Hill & Gorman (2020). Licence CC0 1.0. {left_out}.",
        left_out=left_out,
    )


def digits():
    """Return 1797 handwritten digits, 8 x 8 pixels each, from 13 people.

    A pixel is a whole number from 0 (paper) to 16 (ink). These are the test rows of the
    UCI data set.

    Returns
    -------
    Dataset
        X of shape (1797, 64), row by row from the top left; classes "0" to "9".

    Source
    ------
    Alpaydin & Kaynak (1998), Optical Recognition of Handwritten Digits, UCI Machine
    Learning Repository, doi:10.24432/C50P49. Licence CC BY 4.0. The file is that of
    scikit-learn 1.9.1, unchanged.

    >>> digits().X.shape
    (1797, 64)
    """
    with (FILES / "digits.csv.gz").open("rb") as packed, gzip.open(packed, "rt") as file:
        numbers = np.loadtxt(file, delimiter=",", dtype=np.int64)
    if numbers.shape != (1797, 65):
        raise ValueError(
            f"digits.csv.gz must hold 1797 rows of 65 numbers, got {numbers.shape}: "
            "install the course anew"
        )
    return Dataset(
        X=numbers[:, :-1],
        y=numbers[:, -1],
        features=tuple(
            f"ink in row {row} column {column}" for row in range(8) for column in range(8)
        ),
        classes=tuple("0123456789"),
        notes="Alpaydin & Kaynak (1998), Optical Recognition of Handwritten Digits, UCI Machine "
        "Learning Repository, doi:10.24432/C50P49. Licence CC BY 4.0. Test rows only.",
    )


def short_text():
    """Return a text to count letters in: some 5000 characters, public domain.

    It is the first part of chapter I, with its capitals, punctuation and line breaks.

    Source
    ------
    Lewis Carroll (1865), Alice's Adventures in Wonderland; spelling of Project Gutenberg.

    >>> short_text()[:30]
    'Alice was beginning to get ver'
    """
    return (FILES / "alice.txt").read_text(encoding="utf-8")


def _known(features):
    if isinstance(features, str):
        features = [features]
    try:
        chosen = tuple(COLUMNS) if features is None else tuple(features)
    except TypeError:
        chosen = (features,)  # and refused below, in the same sentence
    for name in chosen:
        if not isinstance(name, str) or name not in COLUMNS:
            raise ValueError(f"features must be among {', '.join(COLUMNS)}, got {name!r}")
    if not chosen:
        raise ValueError(f"features must name at least one of {', '.join(COLUMNS)}, got none")
    return chosen


def _number(text):
    return NUMBER_OF_SEX[text] if text in NUMBER_OF_SEX else float(text)
