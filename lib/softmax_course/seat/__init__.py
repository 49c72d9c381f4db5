"""A learner's seat in a room: `sc.join("blue-fox-7", "http://...")`, and `sc.leave()`.

Nothing is sent before `join`, and `join` says what is. A check never waits for the network:
what is sent are lines of the log, by a thread beside it, and what a room that is away has not
heard stays behind a mark in the log until it answers. Where the network lets no one through,
`sc.paste()` puts the same into one line for any chat.
"""

from softmax_course import host
from softmax_course.checks import Text, log
from softmax_course.seat import line, membership, nickname, outbox, post

AWAY = (0, 429, 500, 502, 503, 504)  # a room that is busy, or not there yet
REFUSED = {
    400: "the room did not understand",
    403: "this room has another code",
    409: "the room is full",
}
REFUSED_BY_THE_HUB = {**REFUSED, 403: "this hub lets you into no room"}


def join(code="", address=None, seat=""):
    """Take a seat in a room: from now on it hears how your checks go. Return what is sent.

    Parameters
    ----------
    code, address : as they stand on the wall; a course that the room itself serves needs no
        address, and on a hub that has a room of its own neither is needed
    seat : a number or a nickname, if you like to be found

    >>> join("blue-fox-7", "nowhere")
    ○ An address begins with http:// and stands on the wall, as 'nowhere' does not.
    """
    if address is None:
        address = post.own_address() if host.in_browser() else post.of_the_hub()
    where = post.address_of(address)
    if where is None:
        not_so = "" if address is None else f", as {repr(address)[:80]} does not"
        return _not(f"An address begins with http:// and stands on the wall{not_so}.")
    code, seat = "-".join(str(code).lower().split())[:40], nickname.shown(seat)
    try:
        file = log.path()
        if file is None:
            return _not("Nothing is noted here, so there is nothing to send.")
        mine = membership.begin(file, code, where, seat)
    except OSError as problem:
        return _not(f"Nothing can be noted here ({problem}), so there is nothing to send.")
    answer = post.now(mine["address"], outbox.message(mine, []))
    refused = REFUSED_BY_THE_HUB if _by_name(mine) else REFUSED
    if answer in outbox.HEARD:
        membership.mark(mine, mine["sent"])
    elif answer not in AWAY:
        membership.end()
        outbox.wake()  # the room before this one is to hear that it was left
        other = f"at {mine['address'][:80]} is no room, for it answers {answer}"
        return _not(f"You have not joined: {refused.get(answer, other)}.")
    outbox.start()
    away = " It does not answer yet: what it missed is sent later." if answer in AWAY else ""
    return Text(f"✓ {_sentence(mine)}{away}")


def _by_name(mine):
    """Whether the room is the hub's own, which knows everyone by name."""
    return mine["address"] == post.of_the_hub()


def _room(mine):
    return "your hub's room" if _by_name(mine) else f"the room {mine['code']}"


def _sentence(mine):
    name = f"no name but “{mine['seat']}”" if mine["seat"] else "no name"
    where = "computer"
    if _by_name(mine):
        name, where = "your name on this hub, for whoever leads the room", "hub"
    return (
        f"You are in {_room(mine)}: until sc.leave(), and for "
        f"{membership.HOURS} hours at most, it hears from every lesson on this {where} which "
        "exercise you run, check, ask a hint for or see the solution of, the verdict and the "
        f"name of the mistake, your guesses and quiz letters, and when, never your code, and "
        f"{name}."
    )


def leave():
    """Give the seat back: nothing more is sent, but that you have left."""
    mine = membership.read()
    membership.end(for_good=True)
    outbox.wake()
    if mine is None:
        return Text("You are in no room, and nothing is sent.")
    return Text(f"You have left {_room(mine)}. It hears of that, and of nothing more.")


def paste(seat=""):
    """Return one line that says how today went, to be pasted into any chat.

    It holds what `join` would have sent, for rooms whose network lets no one through.
    """
    try:
        return Text(line.written(log.entries(), nickname.shown(seat)))
    except LookupError as nothing:
        return _not(str(nothing))


def resume():
    """Go on sending where an earlier kernel took a seat; otherwise do nothing.

    A course that a room serves takes a seat there by being opened, and says so.
    """
    if membership.read() or membership.leaving():
        outbox.start()
    elif host.in_browser() and post.own_room() and not membership.left(post.own_room()):
        print(join(post.own_room()))


def _not(words):
    return Text(f"○ {words}")
