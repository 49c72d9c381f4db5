"""Whatever is sent to a room: it is refused in a sentence, and the page does not move."""

import pytest
from hall import AXIS, event, message, opened
from hostile import SCRIPTS, good, kinds

KINDS = list(kinds())


@pytest.fixture(scope="module")
def hall(tmp_path_factory):
    with opened(tmp_path_factory.mktemp("room")) as hall:
        for person in range(3):
            assert hall.send(message(person, event(mistake=AXIS))) == 204
        yield hall


def seen(hall):
    state, desk = hall.state(), hall.desk()[1]
    return state, desk["everyone"], desk["votes"]


def test_there_are_more_than_five_hundred_kinds():
    assert len({body for _, body in KINDS}) > 500


def test_what_they_differ_from_is_taken(tmp_path):
    import json

    with opened(tmp_path) as hall:
        assert hall.send(json.dumps(good()).encode()) == 204


@pytest.mark.parametrize("what, body", KINDS, ids=[what for what, _ in KINDS])
def test_it_is_refused_and_the_page_does_not_move(hall, what, body):
    before, size = seen(hall), hall.session.room.file.stat().st_size
    assert 400 <= hall.send(body) < 500
    assert seen(hall) == before
    assert hall.session.room.file.stat().st_size == size


@pytest.mark.parametrize("path", ["/state?at={}", "/files/{}", "/{}", "/desk/state?lesson={}"])
@pytest.mark.parametrize("script", SCRIPTS)
def test_an_address_comes_back_in_no_answer(hall, path, script):
    from urllib.parse import quote

    answer = hall.ask("GET", path.format(quote(script)))
    assert answer[0] < 500 and script.encode() not in answer[2]
