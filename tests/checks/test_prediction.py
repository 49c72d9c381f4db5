"""A prediction waits, is stored, and is shown beside what happens, also after a restart."""

import json

import numpy as np
import pytest

from softmax_course.checks import Guess, Prediction, log, result
from softmax_course.checks.notebook import Missing


def made():
    """Make the same prediction anew, as a restarted kernel would."""
    return Prediction(
        "softmax_course.exercises.logits",
        "opening",
        "Guess",
        Guess("the class", lambda: 0),
        Guess("does it change", lambda: False),
        insight="Look.",
    )


@pytest.fixture
def data_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("SOFTMAX_COURSE_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


def test_before_a_prediction_revealing_politely_refuses():
    result = made().reveal()
    assert result.status == "not attempted" and "first write down" in result.text


def test_a_prediction_stands_beside_what_happens():
    prediction = made()
    prediction.predict(2, True)
    text = prediction.reveal().text
    assert "2 → 0" in text and "True → False" in text and text.endswith("Look.")


@pytest.mark.parametrize("guessed", [(0, False), (2, True)], ids=["right", "wrong"])
def test_a_guess_bears_no_sign_of_right_or_wrong(guessed):
    prediction = made()
    for said in (prediction.predict(*guessed), prediction.reveal()):
        assert said.status == "passed" and repr(said).startswith("Guess: your guess")
        assert not set("✓✗○") & set(said.text + said._repr_html_())


def test_a_guess_is_kept_in_so_many_words():
    assert made().predict(2, True).text.startswith("Guess: your guess is kept.")


def test_a_guess_has_no_colour_of_a_verdict():
    kept = made().predict(2, True)._repr_html_()
    assert not any(colour in kept for colour in result.EDGE.values())


def test_a_part_may_stay_open():
    prediction = made()
    assert prediction.predict(1, ...).status == "not attempted"
    assert (
        "1 → 0" in prediction.reveal().text and "nothing yet → False" in prediction.reveal().text
    )


def test_values_in_brackets_are_the_same_values():
    prediction = made()
    assert prediction.predict((1, False)).status == "passed"


@pytest.mark.parametrize("values", [(1,), (1, 2, 3)])
def test_another_number_of_values_is_said_and_not_stored(values):
    prediction = made()
    assert "2 values are needed" in prediction.predict(*values).text
    assert prediction._values is None


def test_the_reveal_below_a_refused_prediction_refuses_in_the_same_words():
    prediction = made()
    prediction.predict(1, True)
    refused = prediction.predict(7)
    assert prediction.reveal() is refused and "2 values are needed" in refused.text


def test_a_value_too_few_is_asked_for_as_missing():
    assert made().predict(1).text.endswith("Which is missing?")


def test_a_value_too_many_is_not_called_missing():
    assert made().predict(1, True, 3).text.endswith("Which is one too many?")


@pytest.mark.parametrize("values", [(0, 7, True), (0, 7, ...), ([0, 7, True],), (0, 7, 0, 1)])
def test_a_decimal_comma_is_told_the_point(values):
    text = made().predict(*values).text
    assert "Python writes a decimal point" in text and "Did you mean 0.7, " in text


def test_a_comma_too_many_may_have_been_a_point():
    text = made().predict(2, 1, 7).text
    assert "1.7 is one number" in text and text.endswith("Which is one too many?")


def test_the_numbers_meant_are_not_stored_for_anybody():
    prediction = made()
    refused = prediction.predict(0, 7, True)
    assert (refused.status, prediction.reveal()) == ("not yet", refused)


def test_a_name_that_python_does_not_know_is_said():
    text = made().predict(0, Missing("false")).text
    assert "does not know false." in text and text.endswith("or is it True or False?")


def test_one_number_in_an_array_without_axes_is_one_value():
    assert "there are 1." in made().predict(np.array(3)).text


def test_a_row_of_ten_million_is_counted_and_not_copied():
    assert "there are 10000000." in made().predict(np.zeros(10**7)).text


def test_numbers_in_an_array_are_so_many_values():
    assert made().predict(np.array([1, 0])).status == "passed"


class Shy:
    """An object that cannot be looked at."""

    def __str__(self):
        raise ValueError("no")

    __repr__ = __str__


@pytest.mark.parametrize(
    "strange",
    ["\ud800", 10**5000, "a\u2028b", object(), Shy(), np.array(3), "a" * 10**6],
    ids=["surrogate", "huge", "line break", "object", "shy", "array", "long"],
)
def test_a_strange_guess_is_taken_and_remembered_or_not_but_stops_nobody(data_folder, strange):
    prediction = made()
    assert prediction.predict(strange, True).status == "passed"
    assert prediction.reveal().status == "passed"
    assert made().reveal().status in ("passed", "not attempted")


def test_a_guess_with_a_strange_line_break_survives_a_restart(data_folder):
    made().predict("a\u2028b", True)
    assert "u2028" in made().reveal().text


def test_predictions_survive_a_restart(data_folder):
    made().predict(1, ...)
    text = made().reveal().text
    assert "1 → 0" in text and "nothing yet → False" in text


def test_strange_values_are_kept_as_their_words(data_folder):
    made().predict([1, 2], {"a"})
    assert "[1, 2]" in made().reveal().text


def test_nothing_is_written_when_the_folder_is_empty(data_folder, monkeypatch):
    monkeypatch.setenv("SOFTMAX_COURSE_DATA", "")
    made().predict(1, True)
    assert log.path() is None and not data_folder.exists() and log.entries() == []


def test_broken_lines_of_the_log_are_passed_over(data_folder):
    made().predict(1, True)
    with log.path().open("a") as lines:
        lines.write('{"half a line\n[1]\n')
    assert [entry["name"] for entry in log.entries()] == ["opening"]


def test_a_long_guess_is_remembered_by_its_beginning(data_folder):
    made().predict("a" * 10**6, True)
    assert log.path().stat().st_size < 1000


@pytest.fixture
def no_folder(data_folder, monkeypatch):
    data_folder.write_text("a file where the folder should be")
    monkeypatch.setattr(log, "_session", {"refused": None, "told": False})


def test_a_log_that_cannot_be_written_stops_nobody(no_folder):
    assert made().predict(1, True).status == "passed"


def test_a_guess_that_is_not_noted_says_so(no_folder):
    assert "judged, but not noted" in made().predict(1, True).text


def test_the_result_below_the_guess_says_so_as_well(no_folder):
    prediction = made()
    prediction.predict(1, True)
    assert "judged, but not noted" in prediction.reveal().text


def test_afterwards_it_is_said_no_more(no_folder):
    prediction = made()
    prediction.predict(1, True)
    prediction.reveal()
    said = (prediction.reveal().text, prediction.predict(2, True).text, prediction.reveal().text)
    assert not any("not noted" in text for text in said)


def test_a_guess_of_last_time_that_cannot_be_read_is_explained(no_folder):
    text = made().reveal().text
    assert "first write down" in text and "not noted" in text


def test_each_line_of_the_log_tells_lesson_name_kind_and_status(data_folder):
    made().predict(1, True)
    entry = json.loads(log.path().read_text())
    told = {key: entry[key] for key in ("lesson", "name", "kind", "status", "values")}
    assert told == {
        "lesson": "logits",
        "name": "opening",
        "kind": "prediction",
        "status": "predicted",
        "values": [1, True],
    }


def test_a_test_run_writes_no_log_of_its_own(monkeypatch):
    monkeypatch.delenv("SOFTMAX_COURSE_DATA")
    monkeypatch.setenv("PYTEST_VERSION", "9")
    assert log.path() is None


def test_a_learners_log_is_in_the_data_folder_of_the_system(monkeypatch, tmp_path):
    monkeypatch.delenv("SOFTMAX_COURSE_DATA")
    monkeypatch.delenv("PYTEST_VERSION", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    assert log.path() == tmp_path / "softmax-course" / "log.jsonl"
