"""The page's lines for JupyterHub: two learners, a course for all, a room by the hub's login."""

import json
import re
import sys
from urllib.parse import urljoin

import pytest
import requests
from a_hub import PATIENCE, ROOT, course_for_all, running

LEARNERS = ("ada", "tom")
NAME = "03_worked_examples.ipynb"
WRONG = "def softmax_rows(Z):\n    E = np.exp(Z - Z.max(axis=1, keepdims=True))\n"
WRONG += "    return E / E.sum(axis=0)"
ROWS = "state?at=worked_examples/softmax_rows"

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="not on Windows: no hub runs there"
)


@pytest.fixture(scope="module")
def course(environment, tmp_path_factory):
    made = environment()
    place = course_for_all(made, tmp_path_factory.mktemp("srv") / "softmax")
    return made.python, place


@pytest.fixture(scope="module")
def hub(course, tmp_path_factory):
    with running(course[0], tmp_path_factory.mktemp("hub")) as hub:
        yield hub


@pytest.fixture(scope="module")
def learners(hub):
    return {name: hub.start(name) for name in LEARNERS}


@pytest.fixture(scope="module")
def told(learners):
    """What each learner's check said in their own copy, before and after they joined the room."""
    return {name: _through_the_lesson(learner) for name, learner in learners.items()}


def _through_the_lesson(learner):
    said = {}
    for cell in learner.notebook(NAME)["cells"]:
        if cell["cell_type"] == "code":
            answer = cell["id"] == "softmax_rows-answer"
            said[cell["id"]] = learner.run(WRONG if answer else cell["source"])
        if cell["id"] == "softmax_rows-check":
            break
    said["join"] = learner.run("import softmax_course as sc; sc.join()")
    said["again"] = learner.run("ex.softmax_rows.check(softmax_rows)")
    learner.run("from softmax_course.seat import outbox; outbox._by_thread(outbox.delivery())")
    return said


def asked(session, address, **headers):
    return session.get(address, headers=headers, timeout=PATIENCE)


@pytest.fixture(scope="module")
def grace(hub):
    """An instructor, with the desk open."""
    session = hub.logged_in("grace")
    page = asked(session, hub.room + "desk")
    session.key = re.search('name="key" content="([^"]+)"', page.text)[1]
    return session


@pytest.mark.parametrize("name", LEARNERS)
def test_each_learner_has_copies_of_their_own(name, hub, learners):
    mine = {path.name: path.read_bytes() for path in hub.home(name).glob("my_lessons/*.ipynb")}
    assert mine == {path.name: path.read_bytes() for path in ROOT.glob("lessons/*.ipynb")}


@pytest.mark.parametrize("name", LEARNERS)
def test_a_check_answers_in_each(name, told):
    assert told[name]["softmax_rows-check"].startswith("✗ 3.4 · One row, one example")


@pytest.mark.parametrize("command", ["lab 03", "reset 00"])
def test_no_command_leaves_anything_in_the_course(command, course, learners):
    said = learners["ada"].run(f"!cd {course[1]} && softmax-course {command}")
    assert "ada/my_lessons" in said and not (course[1] / "my_lessons").exists()


@pytest.mark.usefixtures("told")
def test_progress_is_a_learners_own(learners):
    assert "03_worked_examples" in learners["tom"].run("!softmax-course progress")


def test_the_words_fit_a_hub(learners):
    said = learners["ada"].run("from softmax_course import host; host.here()")
    assert "Hub Control Panel" in said


def test_joining_takes_no_code_and_says_that_the_name_is_known(told):
    assert told["ada"]["join"].startswith("✓ You are in your hub's room: until sc.leave()")
    assert "your name on this hub" in told["ada"]["join"]


def test_the_wall_counts_them(hub, told):
    session = hub.logged_in("ada")
    asked(session, hub.room)
    state = asked(session, hub.room + ROWS).json()
    assert state["people"] == 2 and ["✗", "at it", 2] in state["bar"]


def test_the_wall_has_no_names(hub, told):
    session = hub.logged_in("ada")
    asked(session, hub.room)
    assert "tom" not in asked(session, hub.room + ROWS).text


def test_who_is_not_logged_in_is_sent_to_do_so(hub):
    assert "/hub/login" in asked(requests.Session(), hub.room).url


def test_the_desk_knows_learners_by_their_names_on_the_hub(hub, grace, told):
    desk = asked(grace, hub.room + "desk/state", **{"X-Desk-Key": grace.key}).json()
    assert [one["who"] for one in desk["everyone"]] == list(LEARNERS)


@pytest.mark.parametrize("page", ["desk", "desk/state"])
def test_a_learner_is_refused_at_the_desk_even_with_the_key(page, hub, grace):
    session = hub.logged_in("tom")
    asked(session, hub.room)
    answer = asked(session, hub.room + page, **{"X-Desk-Key": grace.key})
    assert answer.status_code == 403 and grace.key not in answer.text


def test_what_another_page_asks_for_in_a_readers_name_is_refused(hub, grace):
    answer = asked(grace, hub.room + ROWS, **{"Sec-Fetch-Mode": "cors"})
    assert answer.status_code == 403


def test_what_the_rooms_own_page_asks_for_is_answered(hub, grace):
    prefix = "/services/softmax/"
    ours = next(one.value for one in grace.cookies if (one.name, one.path) == ("_xsrf", prefix))
    answer = asked(grace, hub.room + ROWS, **{"Sec-Fetch-Mode": "cors", "X-XSRFToken": ours})
    assert answer.status_code == 200


@pytest.mark.parametrize("session", ["grace", None])
def test_an_event_needs_a_token_and_not_a_cookie(session, hub, grace):
    message = {"code": "", "person": "0" * 16, "seat": "ada", "events": []}
    who = grace if session else requests.Session()
    headers = {"Content-Type": "application/json"}
    answer = who.post(
        hub.room + "events",
        data=json.dumps(message),
        headers=headers,
        timeout=PATIENCE,
    )
    assert answer.status_code == 403


@pytest.mark.parametrize("page", ["", "desk", "join"])
def test_every_link_of_a_page_leads_below_the_service(page, hub, grace):
    text = asked(grace, hub.room + page).text
    links = [urljoin(hub.room + page, link) for link in re.findall('(?:href|src)="([^"]+)"', text)]
    assert len(links) >= 3 and all(link.startswith(hub.room) for link in links)
    assert {asked(grace, link).status_code for link in links} == {200}


def test_what_a_learner_wrote_is_there_when_the_server_starts_again(hub):
    learner = hub.start("eve")
    lesson = learner.notebook(NAME)
    lesson["cells"][0]["source"] += "\n\nmine"
    learner.save(NAME, lesson)
    hub.stop("eve")
    assert hub.start("eve").notebook(NAME)["cells"][0]["source"].endswith("mine")


def test_without_its_last_stroke_the_address_leads_to_the_wall(hub, grace):
    assert asked(grace, hub.room.rstrip("/")).url == hub.room
