"""Messages that no learner's kernel sends: over five hundred kinds, made by rule."""

import json

from hall import AXIS, CODE, event

SCRIPTS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "'\"><svg/onload=alert(1)>",
    "{{7*7}}",
    "\u202e\u0000\x1b[31m",
    "../../etc/passwd",
    "__proto__",
]
STRANGE = [None, True, -1, 0, 1.5, 1e308, 10**400, "", "x" * 3000, [], ["a"], {}, {"a": {}}]
FIELDS = ["code", "person", "seat", "events"]
PARTS = ["session", "event", "lesson", "name", "kind", "status", "mistake", "on_purpose", "ago"]
GUESS = {"at": ("worked_examples", "opening"), "kind": "prediction", "status": "predicted"}
VOTE = {"at": ("worked_examples", "closing"), "kind": "quiz", "status": "passed"}


def good():
    """Return a message that is right, as a dict: what is hostile differs in one place."""
    return {
        "code": CODE,
        "person": "0123456789abcdef",
        "seat": "12",
        "events": [event(mistake=AXIS)],
    }


def kinds():
    """Yield (what it is, the bytes)."""
    for what, said in messages():
        yield what, json.dumps(said).encode()
    yield from raw()


def messages():
    """Yield (what it is, a message) for strange values and script in every field."""
    for field in FIELDS:
        yield f"no {field}", {key: value for key, value in good().items() if key != field}
        for odd in [*STRANGE, *SCRIPTS]:
            if (field, odd) not in (("seat", ""), ("events", [])) and not seat(field, odd):
                yield f"{field} {str(odd)[:20]}", {**good(), field: odd}
    for part in PARTS:
        event_of = good()["events"][0]
        yield f"no {part}", with_event({k: v for k, v in event_of.items() if k != part})
        for odd in [*STRANGE, *SCRIPTS]:
            if not harmless(part, odd):
                yield f"{part} {str(odd)[:20]}", with_event({**event_of, part: odd})
    for extra in [*SCRIPTS, "values", "question", "answer", "code", "title", "class"]:
        yield f"and {extra}", with_event({**good()["events"][0], extra: 1})
        yield f"beside it {extra}", {**good(), extra: 1}
    for odd in [*STRANGE, *SCRIPTS]:
        yield f"an event {str(odd)[:20]}", with_event(odd)
        yield f"guesses {str(odd)[:20]}", with_event(event(**GUESS, values=odd))
        yield f"letter {str(odd)[:20]}", with_event(event(**VOTE, question=1, answer=odd))
        yield f"question {str(odd)[:20]}", with_event(event(**VOTE, question=odd, answer="a"))
        if not (odd is None or odd is True or guess(odd)):
            yield f"a guess {str(odd)[:20]}", with_event(event(**GUESS, values=[odd, 1, 1, 1]))
    yield "many events", {**good(), "events": [event(n) for n in range(1, 200)]}


def seat(field, odd):
    """Whether this is a seat that can be shown as it is, as text."""
    return field == "seat" and isinstance(odd, str) and len(odd) <= 24 and odd.isprintable()


def harmless(part, odd):
    """Whether this value is one that the part may have."""
    return (part, odd) in (("mistake", None), ("ago", 0), ("ago", 1.5))


def guess(odd):
    """Whether a number is one that may be guessed."""
    return isinstance(odd, (int, float)) and abs(odd) < 1e12


def with_event(one):
    """Return a message with this event alone."""
    return {**good(), "events": [one]}


def raw():
    """Yield (what it is, bytes) of what is no message at all."""
    whole = json.dumps(good()).encode()
    yield from ((f"cut at {n}", whole[:n]) for n in range(0, len(whole), 3))
    for byte in (b"\x00", b"\xff", b"\xed\xa0\x80", b"]", b"NaN", b"Infinity"):
        yield f"begins with {byte!r}", byte + whole
        yield f"a number {byte!r}", whole.replace(b'"ago": 0', b'"ago": ' + byte)
    for deep in (b"[" * 4000, b'{"a":' * 800, b"[" * 2000 + b"]" * 2000):
        yield f"deep {deep[:3]!r}", deep
    for size in (4097, 5000, 10_000, 100_000, 1_000_000):
        yield f"{size} bytes", whole + b" " * size
    for kind in ("utf-16", "utf-32"):
        yield kind, json.dumps(good()).encode(kind)
    yield "twice", whole + whole
    yield "a list of them", b"[" + whole + b"]"
    yield "form", b"code=blue-fox-77&person=1"
    yield "number of 4000 digits", whole.replace(b'"event": 1', b'"event": ' + b"9" * 3500)
