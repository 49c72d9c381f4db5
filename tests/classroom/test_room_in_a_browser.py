"""From `class --listen` to the bar that moves, in a real browser; and every page fits."""

import os
import subprocess
import sys

import pytest
from hall import AXIS, ROWS, event, message, opened

from softmax_course.classroom import projector, showing
from softmax_course.classroom.catalogue import exercises

pytestmark = pytest.mark.browser
LEARNER = f"""
import sys
import softmax_course as sc
from softmax_course.exercises import worked_examples as ex
from softmax_course.seat import outbox
print(sc.join(sys.argv[1], sys.argv[2], seat="12"))
rows = ex.softmax_rows
rows.check(rows.wrong_answers(rows.mistake_called({AXIS!r}))[0])
assert outbox._by_thread(outbox.delivery())
"""
SMALL = """() => [...document.querySelectorAll("body *")]
    .filter(e => e.checkVisibility())
    .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
    .filter(e => parseFloat(getComputedStyle(e).fontSize) < 24).map(e => e.outerHTML)"""
TOO_LARGE = """() => [...document.querySelectorAll("main, main *, header, footer")]
    .filter(e => { const r = e.getBoundingClientRect();
        return r.right > innerWidth + 1 || r.bottom > innerHeight + 1
            || e.closest("main") && r.bottom > document.querySelector("footer").offsetTop + 1
            || e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0; })
    .map(e => e.outerHTML.slice(0, 200))"""
HEIGHTS = "() => [...document.querySelectorAll('.mistakes li')].map(e => e.offsetHeight)"
CONTRASTS = """() => {
    const numbers = text => text.match(/[\\d.]+/g).map(Number);
    const parts = text => { // rgb(0, 0, 0) or color(srgb 0 0 0 / 0.2)
        const found = numbers(text), scale = text.startsWith("rgb") ? 255 : 1;
        return [...found.slice(0, 3).map(n => n / scale), found[3] ?? 1]; };
    const over = (top, below) =>
        top.slice(0, 3).map((n, i) => n * top[3] + below[i] * (1 - top[3]));
    const light = rgb => rgb.map(n => n <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4)
        .reduce((sum, n, i) => sum + n * [0.2126, 0.7152, 0.0722][i], 0);
    const paper = parts(getComputedStyle(document.body).backgroundColor);
    return [...document.querySelectorAll(".part")].flatMap(e => {
        const style = getComputedStyle(e), ink = light(parts(style.color).slice(0, 3));
        const drawn = style.backgroundImage.match(/color\\(srgb[^)]*\\)|rgba?\\([^)]*\\)/g) || [];
        return [style.backgroundColor, ...drawn].map(one => {
            const both = [ink, light(over(parts(one), paper))].sort((a, b) => b - a);
            return (both[0] + 0.05) / (both[1] + 0.05); }); }); }"""
DRAW = """([next, how]) => { clearInterval(timer); turn += 1; state = next;
    Object.assign(shown, how); draw(); }"""


@pytest.fixture
def page(browser):
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    page.said = []
    page.on("console", lambda message: page.said.append(message.text))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    yield page
    page.close()


@pytest.fixture
def listening(tmp_path):
    """Start `softmax-course class --listen`; return what it printed of where it is."""
    folder = {**os.environ, "SOFTMAX_COURSE_DATA": str(tmp_path / "leader")}
    options = [sys.executable, "-u", "-m", "softmax_course", "class", "--listen", "--port", "0"]
    with subprocess.Popen(
        options, stdout=subprocess.PIPE, env=folder, text=True, encoding="utf-8"
    ) as process:
        lines = {}
        for line in process.stdout:
            what, _, where = line.strip().partition("   ")
            lines[what.strip()] = where.strip()
            if "learners join by" in line:
                break
        yield lines
        process.kill()


def learner(listening, folder):
    """Join by the line on the wall, make a mistake, and let it be sent."""
    line = listening["learners join by"]
    code, address = line.removeprefix('sc.join("').removesuffix('")').split('", "')
    subprocess.run(
        [sys.executable, "-c", LEARNER, code, address],
        env={**os.environ, "SOFTMAX_COURSE_DATA": str(folder)},
        check=True,
        capture_output=True,
    )


def test_the_bar_moves_when_a_learner_checks(listening, page, tmp_path):
    page.goto(listening["for the projector"])
    page.get_by_text("nobody is here yet").wait_for()
    assert page.locator("main").text_content().count(listening["learners join by"]) == 1
    learner(listening, tmp_path / "one")
    page.get_by_text("✗ 1 at it").wait_for()
    assert page.locator("#title").text_content() == exercises()[ROWS].title
    for name in ("two", "three"):
        learner(listening, tmp_path / name)
    page.get_by_text("✗ 3 at it").wait_for()
    page.keyboard.press("m")
    page.get_by_text(f"3 of 3 · {AXIS}").wait_for()
    page.keyboard.press("1")
    page.get_by_text("total = np.sum(exps, axis=-1)").wait_for()
    assert "12" not in page.locator("main").text_content().replace("0.12", "")
    assert page.said == []


def test_the_desk_says_who_and_where_and_turns_a_vote(listening, page, tmp_path):
    page.goto(listening["for you alone"].partition("#")[0])
    page.get_by_text("Type the key").wait_for()
    learner(listening, tmp_path / "one")
    page.get_by_label("The key").fill(listening["for you alone"].partition("#")[2])
    page.get_by_role("button", name="Enter").click()
    page.locator("#everyone th", has_text="12").wait_for()
    assert page.locator("#everyone tr").nth(1).inner_text().split()[1:5] == ["·", "·", "·", "✗"]
    page.get_by_role("button", name="Close it for talk").first.press("Enter")
    page.get_by_text("(closed, talk)").wait_for()
    assert page.evaluate("document.activeElement.textContent") == "Open it again, after talk"
    assert page.said == []


def test_a_wrong_key_is_said_and_stays_out_of_the_address(tmp_path, page):
    with opened(tmp_path) as hall:
        place = f"http://127.0.0.1:{hall.port}/desk"
        page.goto(f"{place}#wrong")
        page.get_by_text("This is not the key").wait_for()
        page.get_by_label("The key").fill("wrong too")
        with page.expect_response("**/desk/state"):
            page.get_by_label("The key").press("Enter")
        page.evaluate("look()")  # as it looks every two seconds
        assert page.locator("#about").text_content().startswith("This is not the key")
        assert page.url == place
        page.get_by_label("The key").fill(hall.session.room.key)
        page.get_by_label("The key").press("Enter")
        page.get_by_text("Nobody is here yet").wait_for()
        assert page.url == f"{place}#{hall.session.room.key}"


def test_what_has_not_changed_on_the_desk_stays_as_it_is(tmp_path, page):
    with opened(tmp_path) as hall:
        hall.send(message(1, event(mistake=AXIS), seat="12"))
        page.goto(f"http://127.0.0.1:{hall.port}/desk#{hall.session.room.key}")
        page.locator("#everyone th", has_text="12").wait_for()
        page.evaluate("document.querySelectorAll('main *').forEach(e => e.mine = true)")
        page.evaluate("look()")
        assert page.evaluate("[...document.querySelectorAll('main *')].every(e => e.mine)")
        hall.send(message(2, event(mistake=AXIS), seat="13"))
        page.evaluate("look()")
        page.locator("#everyone th", has_text="13").wait_for()


@pytest.mark.parametrize("path", ["", "desk", "join"])
def test_every_page_has_its_main_part(tmp_path, page, path):
    with opened(tmp_path) as hall:
        page.goto(f"http://127.0.0.1:{hall.port}/{path}")
        assert page.get_by_role("main").count() == 1


def test_a_table_says_what_heads_what(tmp_path, page):
    with opened(tmp_path) as hall:
        hall.send(message(1, event(mistake=AXIS), seat="12"))
        page.goto(f"http://127.0.0.1:{hall.port}/desk#{hall.session.room.key}")
        page.locator("#everyone th", has_text="12").wait_for()
        assert page.locator("th").count() == page.locator("th[scope]").count() > 5


def test_a_room_that_is_away_is_said_in_words(tmp_path, page):
    with opened(tmp_path) as hall:
        page.goto(f"http://127.0.0.1:{hall.port}/")
        page.get_by_text("nobody is here yet").wait_for()
        page.route("**/state?*", lambda route: route.abort())
        page.get_by_role("status").get_by_text("The room does not answer.").wait_for()
        page.unroute("**/state?*")
        page.locator("#away:empty").wait_for(state="attached")


def test_single_letters_can_be_switched_off(tmp_path, page):
    with opened(tmp_path) as hall:
        page.goto(f"http://127.0.0.1:{hall.port}/")
        page.get_by_text("nobody is here yet").wait_for()
        hall.send(message(1, event(mistake=AXIS)))
        page.get_by_text("✗ 1 at it").wait_for()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.get_by_role("button", name="Letters are no keys").wait_for()
        page.keyboard.press("j")
        assert page.locator(".joining").count() == 0
        page.keyboard.press("Enter")
        page.keyboard.press("j")
        assert page.locator(".joining").count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_numbers_in_the_bar_stand_out(tmp_path, page, scheme):
    page.emulate_media(color_scheme=scheme)
    with opened(tmp_path) as hall:
        page.goto(f"http://127.0.0.1:{hall.port}/")
        page.wait_for_function("() => state !== null")
        shown = hall.state() | {"people": 36}
        shown["bar"] = [[sign, words, 9] for sign, words, _ in shown["bar"]]
        page.evaluate(DRAW, [shown, {"join": False}])
        contrasts = page.evaluate(CONTRASTS)
        assert len(contrasts) > 4 and min(contrasts) >= 4.5


def test_a_name_full_of_script_is_shown_as_it_is(tmp_path, page):
    with opened(tmp_path) as hall:
        hall.send(message(1, event(mistake=AXIS), seat="<img src=x onerror=a()>"))
        page.goto(f"http://127.0.0.1:{hall.port}/desk#{hall.session.room.key}")
        page.get_by_text("<img src=x onerror=a()>").first.wait_for()
        assert page.locator("img").count() == 0 and page.said == []


def test_every_page_of_the_wall_fits_in_large_letters(tmp_path, page):
    with opened(tmp_path) as hall:
        hall.session.address = "http://192.168.178.123:65535"
        joining = hall.session.joining()
        page.goto(f"http://127.0.0.1:{hall.port}/")
        page.wait_for_function("() => state !== null")
        page.evaluate(DRAW, [hall.state(), {"join": True}])
        assert (page.evaluate(SMALL), page.evaluate(TOO_LARGE)) == ([], [])
        for at in projector.places():
            shown = projector.state({}, at, 0.0) | joining | {"people": 500}
            if shown["kind"] == "guesses":
                rows = [[f"{i}00000 to {i + 1}00000", 99] for i in range(5)]
                for part in shown["parts"]:
                    part["rows"] = rows
            if shown["kind"] == "question":
                shown |= {"voted": {"before": 30, "after": 30}, "phase": "talk"}
            if shown["kind"] == "exercise":
                shown |= {
                    "open": 120,
                    "bar": [[sign, words, 125] for sign, words, _ in shown["bar"]],
                }
            for first in range(0, len(shown.get("parts", [1])), 4):
                how = {"join": False, "reveal": True, "unfolded": 0, "first": first}
                page.evaluate(DRAW, [shown, how])
                found = page.evaluate(SMALL), page.evaluate(TOO_LARGE)
                assert found == ([], []), at


def test_what_was_revealed_stays_behind_where_the_wall_follows_the_room(tmp_path, page):
    first, then = ((lesson, "opening") for lesson in ("cross_entropy", "training_demo"))
    with opened(tmp_path) as hall:
        guess = {"kind": "prediction", "status": "predicted"}
        hall.send(message(1, event(1, at=first, values=[1, 2, 3], **guess)))
        page.goto(f"http://127.0.0.1:{hall.port}/")
        page.get_by_text("What it costs").wait_for()
        page.keyboard.press("r")
        page.get_by_text("It is").first.wait_for()
        page.keyboard.press("f")
        for number in (2, 3):
            hall.send(message(number, event(1, at=then, values=[1, 2, 3], **guess)))
        page.get_by_text("Before and after ten steps").wait_for()
        assert page.get_by_text("It is").count() == 0


def test_the_letters_of_an_open_vote_are_not_shown(tmp_path, page):
    at = next(place for place in projector.places() if place[1] == "closing")
    with opened(tmp_path) as hall:
        page.goto(f"http://127.0.0.1:{hall.port}/")
        page.wait_for_function("() => state !== null")
        shown = projector.state({}, at, 0.0) | hall.session.joining() | {"people": 30}
        shown["voted"] = {"before": 7, "after": 0}
        for phase, counts, said in (("before", 0, "7 of 30 have voted"), ("talk", 1, "closed")):
            page.evaluate(DRAW, [shown | {"phase": phase}, {"join": False, "reveal": False}])
            assert bool(page.locator("td.count").count()) == bool(counts)
            assert said in page.locator("p.result").inner_text()


def test_every_mistake_of_the_course_fits_on_the_wall(tmp_path, page):
    with opened(tmp_path) as hall:
        joining = hall.session.joining()
        page.goto(f"http://127.0.0.1:{hall.port}/")
        page.wait_for_function("() => state !== null")
        for at, exercise in exercises().items():
            shown = projector.state({}, at, 0.0) | joining | {"people": 30, "rest": "and 9 more"}
            bar = [[sign, words, 9] for sign, words, _ in shown["bar"]]
            entries = [
                {
                    "line": f"27 of 30 · {mistake.name}",
                    "question": showing.question(at, mistake.name),
                    "program": showing.program(at, mistake.name),
                }
                for mistake in exercise.mistakes
            ]
            both = shown | {"bar": bar, "shared": entries}
            page.evaluate(DRAW, [both, {"mistakes": True, "unfolded": 0}])
            heights = page.evaluate(HEIGHTS)[: len(entries)]
            highest = sorted(zip(heights, range(len(entries)), strict=True))[-3:]
            both["shared"] = [entries[index] for _, index in highest]
            page.evaluate(DRAW, [both, {"mistakes": True, "unfolded": 0}])
            assert (page.evaluate(SMALL), page.evaluate(TOO_LARGE)) == ([], []), at
            for one in entries:
                alone = both | {"shared": [one]}
                page.evaluate(DRAW, [alone, {"mistakes": True, "unfolded": 1}])
                assert page.evaluate(TOO_LARGE) == [], (at, one["line"])
