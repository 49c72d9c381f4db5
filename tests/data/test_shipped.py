"""The files are the published ones, and what is read from them is what they say."""

import doctest
import gzip
import hashlib
from importlib import resources
from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from sklearn.datasets import load_digits

from softmax_course import data
from softmax_course.data import shipped
from softmax_course.examples import PENGUIN_CLASSES

FILES = resources.files("softmax_course.data") / "files"
# The first two as published: in the wheels of palmerpenguins 0.1.6 and scikit-learn 1.9.1.
SHA256 = {
    "penguins.csv": "f204db2c753b0937caac3cb35258562c14f073e4bbc76be24b4c51ce22767a93",
    "digits.csv.gz": "09f66e6debdee2cd2b5ae59e0d6abbb73fc2b0e0185d2e1957e9ebb51e23aa22",
    "alice.txt": "7f0f259140c6c97fa3db58ba6da3d321feb7630b9e247399edeef058e698b41e",
}
SHORT = {
    "bill length": "bill length (mm)",
    "bill depth": "bill depth (mm)",
    "flipper": "flipper length (mm)",
    "mass": "body mass (g)",
    "sex": "sex (male = 1)",
}


@pytest.mark.parametrize("name", SHA256)
def test_a_file_is_the_published_one(name):
    assert hashlib.sha256((FILES / name).read_bytes()).hexdigest() == SHA256[name]


def test_every_file_has_its_source_beside_it():
    names = {file.name for file in FILES.iterdir()} - {"SOURCES.md"}
    assert names == set(SHA256)
    sources = (FILES / "SOURCES.md").read_text(encoding="utf-8")
    assert all(f"**{name}**" in sources for name in names)


@pytest.mark.parametrize(
    "load, licence, source",
    [
        (data.penguins, "CC0", "10.1371/journal.pone.0090081"),
        (data.digits, "CC BY 4.0", "10.24432/C50P49"),
        (data.short_text, "public domain", "Lewis Carroll"),
    ],
)
def test_every_loader_names_source_and_licence(load, licence, source):
    for words in (load.__doc__, (FILES / "SOURCES.md").read_text(encoding="utf-8")):
        assert licence in words and source in words


def test_333_of_344_penguins_are_complete():
    birds = data.penguins()
    assert birds.X.shape == (333, 5)
    assert_array_equal(np.bincount(birds.y), [146, 68, 119])


def test_penguins_say_who_was_left_out_and_why():
    why = "11 of 344 birds are left out: 2 were not measured, of 9 more no sex is known"
    assert why in repr(data.penguins()) and why in data.penguins().notes


def test_two_birds_were_not_measured_and_of_nine_more_no_sex_is_known():
    rows = (FILES / "penguins.csv").read_text(encoding="utf-8").splitlines()[1:]
    gaps = [row.split(",").count("NA") for row in rows]
    assert (len(rows), gaps.count(5), gaps.count(1), gaps.count(0)) == (344, 2, 9, 333)


def test_the_penguins_of_the_data_are_the_penguins_of_the_examples():
    assert data.penguins().classes == PENGUIN_CLASSES


def test_the_first_and_the_last_bird_are_the_files():
    birds = data.penguins()
    assert birds.X[0].tolist() == [39.1, 18.7, 181, 3750, 1] and birds.y[0] == 0
    assert birds.X[-1].tolist() == [50.2, 18.7, 198, 3775, 0] and birds.y[-1] == 1


def test_the_heaviest_species_is_the_gentoo():
    birds = data.penguins(["mass"])
    means = [birds.X[birds.y == k].mean() for k in range(3)]
    assert birds.classes[int(np.argmax(means))] == "Gentoo"
    assert_allclose(means, [3706.16, 3733.09, 5092.44], atol=0.01)


def test_there_are_168_male_penguins():
    assert data.penguins(["sex"]).X.sum() == 168


def test_features_come_in_the_order_asked_for():
    every, some = data.penguins(), data.penguins(["mass", "flipper"])
    assert some.features == ("body mass (g)", "flipper length (mm)")
    assert_array_equal(some.X, every.X[:, [3, 2]])
    assert_array_equal(some.y, every.y)


@pytest.mark.parametrize("short", SHORT)
def test_one_feature_can_be_named_alone(short):
    birds = data.penguins(short)
    assert birds.features == (SHORT[short],) and birds.X.shape == (333, 1)


def test_the_docstring_names_every_feature():
    assert tuple(SHORT.values()) == data.penguins().features
    assert all(f'"{short}"' in data.penguins.__doc__ for short in SHORT)


def test_an_unknown_feature_is_told_the_known_ones():
    with pytest.raises(ValueError, match=r"among bill length, .*, mass, sex, got 'wings'"):
        data.penguins(["mass", "wings"])


def test_no_feature_at_all_is_refused():
    with pytest.raises(ValueError, match="features must name at least one of"):
        data.penguins([])


def test_digits_are_1797_pictures_of_64_pixels():
    digits = data.digits()
    assert digits.X.shape == (1797, 64) and len(digits.features) == 64
    assert_array_equal(np.bincount(digits.y), [178, 182, 177, 183, 181, 182, 181, 179, 174, 180])
    assert digits.classes == tuple("0123456789")


def test_digits_are_those_of_scikit_learn():
    theirs = load_digits()
    assert_array_equal(data.digits().X, theirs.data)
    assert_array_equal(data.digits().y, theirs.target)


def test_ink_goes_from_0_to_16():
    assert (data.digits().X.min(), data.digits().X.max()) == (0, 16)


def test_pixels_are_named_row_by_row():
    names = data.digits().features
    assert names[0] == "ink in row 0 column 0" and names[9] == "ink in row 1 column 1"


def test_the_text_is_the_opening_of_a_book():
    text = data.short_text()
    assert text.startswith("Alice was beginning") and text.endswith("the fall was over.\n")
    assert len(text) == 4999


def test_the_text_is_plain_and_nothing_was_added_to_it():
    text = data.short_text()
    assert text.isascii() and "\r" not in text
    assert "gutenberg" not in text.lower() and "chapter" not in text.lower()


@pytest.mark.parametrize("features", [3, [3], [["mass"]]])
def test_features_that_are_no_names_are_refused(features):
    with pytest.raises(
        ValueError, match=r"features must be among bill length, .*, got .*(3|mass)"
    ):
        data.penguins(features)


def test_git_leaves_packed_files_as_they_are():
    attributes = Path(__file__).parents[2] / ".gitattributes"
    assert "*.gz binary" in attributes.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("load", [data.penguins, data.digits])
def test_each_call_gives_arrays_of_its_own(load):
    assert not np.shares_memory(load().X, load().X)


@pytest.mark.parametrize("load, name", [(data.penguins, "penguins.csv"), (data.digits, "digits")])
def test_a_file_that_was_cut_is_noticed(load, name, tmp_path, monkeypatch):
    rows = (FILES / "penguins.csv").read_text(encoding="utf-8").splitlines()[:100]
    (tmp_path / "penguins.csv").write_text("\n".join(rows), encoding="utf-8")
    with gzip.open(tmp_path / "digits.csv.gz", "wt") as file:
        file.write("1,2,3\n" * 5)
    monkeypatch.setattr(shipped, "FILES", tmp_path)
    with pytest.raises(ValueError, match=f"{name}.* must hold .*: install the course anew"):
        load()


def test_examples_in_the_docstrings_of_the_loaders_are_true():
    result = doctest.testmod(shipped)
    assert result.attempted > 0 and result.failed == 0
