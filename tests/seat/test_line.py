"""A day in one line for a chat: short, whole or nothing, and the room counts the same."""

import random
import re
import zlib
from datetime import UTC, datetime

import pytest

import softmax_course as sc
from softmax_course import __main__ as command
from softmax_course import checks
from softmax_course.checks import log
from softmax_course.classroom.catalogue import catalogue
from softmax_course.exercises import start_here, worked_examples
from softmax_course.seat import line

ROWS = worked_examples.softmax_rows
AXIS = "loses the axis it sums over"


def work():
    wrong = ROWS.wrong_answers(ROWS.mistake_called(AXIS))[0]
    ROWS.check(wrong)
    worked_examples.stable_softmax.check(worked_examples.stable_softmax.right)
    start_here.shares.check([7 / 11, 4 / 11, 0])
    worked_examples.opening.predict(97, 95, 50, True)
    worked_examples.closing.answer(1, "c")


def test_a_line_is_one_line_of_letters_that_no_chat_changes():
    work()
    assert re.fullmatch(r"softmax-1-[0-9a-f]{8}-[A-Za-z0-9+/]+", str(sc.paste()))


def test_with_nothing_noted_there_is_nothing_to_paste():
    assert str(sc.paste()).startswith("○ Nothing is noted today")


def test_what_is_read_says_where_someone_stands():
    work()
    ((_, seat, events),) = line.found_in(f"10:31 Anna: {sc.paste('seat 12')} thanks!")
    said = [(event["name"], event["status"], event["mistake"]) for event in events]
    assert seat == "seat 12"
    assert said == [
        ("softmax_rows", "not yet", AXIS),
        ("stable_softmax", "passed", None),
        ("opening", "predicted", None),
        ("closing", "passed", None),
    ]


def test_a_whole_day_fits_into_a_message():
    for exercise in vars(worked_examples).values():
        if hasattr(exercise, "wrong_answers"):
            for answer in (*exercise.wrong_answers(exercise.mistakes[0]), exercise.right):
                exercise.check(answer)
            exercise.hint()
    assert len(str(sc.paste())) < 1000


def noted(status, kind="exercise", name="n", **more):
    """Return a line of a log of now."""
    now = datetime.now(UTC).isoformat()
    entry = {**log.FILLED, "lesson": "l", "name": name, "kind": kind, "status": status}
    return {**entry, "mistake": None, "family": None, "time": now, **more}


def statuses(*entries):
    ((_, _, events),) = line.found_in(line.written(entries))
    return [event["status"] for event in events]


def test_after_a_tick_nothing_more_is_told_of_an_exercise():
    assert statuses(*map(noted, ("not yet", "passed", "not yet"))) == ["passed"]


def test_what_was_typed_counts_until_something_was_checked():
    typed = noted("run", kind="run"), noted("hint", kind="hint")
    assert statuses(*typed) == ["run"] and statuses(*typed, noted("not yet")) == ["not yet"]


def test_of_a_question_the_latest_answer_is_told():
    asked = {"kind": "quiz", "question": 1}
    votes = noted("voted", **asked, answer="a"), noted("passed", **asked, answer="b")
    assert statuses(*votes) == ["passed"]


ODD = [
    {"status": []},
    {"name": {}},
    {"question": []},
    {"time": "9999-12-31T23:59:59-14:00"},
    {"kind": "prediction", "status": "predicted"},
    {"kind": "prediction", "status": "predicted", "values": 3},
    {"kind": "quiz", "question": [], "answer": "a"},
]


@pytest.mark.parametrize("odd", ODD)
def test_a_line_of_the_log_that_cannot_be_told_takes_no_other_along(odd):
    assert "passed" in statuses(noted("not yet", name="m") | odd, noted("passed"))


def test_a_word_of_the_learners_is_not_told():
    guess = noted("predicted", kind="prediction", values=["Secret", 1, True])
    ((_, _, (event,)),) = line.found_in(line.written([guess]))
    assert event["values"] == [None, 1, True]


def test_a_day_that_is_too_long_for_a_line_is_said(monkeypatch):
    work()
    monkeypatch.setattr(line, "LONGEST", 40)
    assert str(sc.paste()).startswith("○ Today is too long for a line in a chat")


def test_a_day_with_the_whole_course_in_it_can_be_read():
    rng, lines = random.Random(0), []
    for (lesson, name), item in catalogue().items():
        at = {"lesson": lesson, "name": name}
        if isinstance(item, checks.Exercise):
            mistake = rng.choice(item.mistakes).name if item.mistakes else None
            wrong = {"mistake": mistake, "family": mistake}
            lines += [
                noted("hint", "hint", **at),
                noted("not yet", **at, **wrong),
                noted("seen", **at),
            ]
        elif isinstance(item, checks.Prediction):
            values = [rng.uniform(0, 100) for _ in item.guesses]
            lines.append(noted("predicted", "prediction", **at, values=values))
        else:
            for number in range(1, len(item.questions) + 1):
                lines.append(noted("voted", "quiz", **at, question=number, answer="c"))
    ((_, _, events),) = line.found_in(line.written(lines))
    assert len(events) > 150


def test_of_an_earlier_day_nothing_is_told():
    work()
    with pytest.raises(LookupError):
        line.written(log.entries(), now=datetime(2200, 1, 1, tzinfo=UTC))


def changed(text):
    """Return a line with one letter changed."""
    return text[:-5] + ("A" if text[-5] != "A" else "B") + text[-4:]


def bomb(size=10**7):
    """Return a line that unpacks to very much."""
    import base64

    packed = zlib.compress(b"[" + b" " * size + b"]", 9)
    text = base64.b64encode(packed).decode().rstrip("=")
    return f"softmax-1-{zlib.crc32(packed):08x}-{text}"


@pytest.mark.parametrize("break_", [changed, lambda text: text[:-7], lambda text: bomb()])
def test_a_line_that_is_not_whole_is_left_out(break_):
    work()
    whole = str(sc.paste())
    assert len(list(line.found_in(f"{break_(whole)} and {whole}"))) == 1


def test_the_class_reads_a_chat(tmp_path, capsys):
    work()
    (tmp_path / "chat.txt").write_text(f"Anna: {sc.paste('12')}\nBob: hi\n", encoding="utf-8")
    assert command.main(["class", "--paste", str(tmp_path / "chat.txt")]) == 0
    printed = capsys.readouterr().out
    assert "1 learner." in printed and f"1 of 1 · {AXIS}" in printed


def test_of_two_lines_of_one_learner_the_later_counts(tmp_path, capsys):
    work()
    first = sc.paste()
    ROWS.check(ROWS.right)
    (tmp_path / "chat.txt").write_text(f"{first}\n{sc.paste()}", encoding="utf-8")
    assert command.main(["class", "--paste", str(tmp_path / "chat.txt")]) == 0
    assert "1 learner." in capsys.readouterr().out


def test_a_chat_without_a_line_is_said(tmp_path, capsys):
    (tmp_path / "chat.txt").write_text("hello", encoding="utf-8")
    assert command.main(["class", "--paste", str(tmp_path / "chat.txt")]) == 2
    assert "No line in" in capsys.readouterr().err


def test_a_seat_that_a_room_would_not_take_is_not_shown(tmp_path):
    from softmax_course.classroom import command as classroom

    work()
    forged = line.written(log.entries(), seat="\u202e\u3164" + "x" * 99)
    (tmp_path / "chat.txt").write_text(forged, encoding="utf-8")
    assert list(classroom._pasted(tmp_path / "chat.txt")) == ["x" * 24 + " (1)"]
