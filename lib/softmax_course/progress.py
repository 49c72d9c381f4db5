"""Where was I: the table of what is done, read from the log of results."""

import csv
import importlib
import io
import json
import pkgutil
from collections import defaultdict

from softmax_course import checks, exercises, files
from softmax_course.standing import RUNGS, Standing

COLUMNS = ("lesson", "exercise", "starred", "stands", "checks", "first right", "mistakes")
OFF = (
    "Nothing is noted here: either SOFTMAX_COURSE_DATA is set to nothing, "
    "or a grader or a test is running."
)
SAID = {  # of an event that is no verdict
    "failed": "the cell stopped",
    "hint": "a hint was asked for",
    "predicted": "guessed",
    "run": "run, and not checked",
    "seen": "solution seen",
    "voted": "voted",
}


def catalogue():
    """Return {lesson slug: {exercise name: starred}}, in the order of the lessons' numbers."""
    found, titles = {}, {}
    for module in pkgutil.iter_modules(exercises.__path__):
        if module.name == "shared":  # slips of all lessons, and no lesson
            continue
        exercises_of = {
            name: item
            for name, item in checks.found_in(module_of(module.name)).items()
            if isinstance(item, checks.Exercise)
        }
        found[module.name] = {name: bool(item.star) for name, item in exercises_of.items()}
        titles[module.name] = min((item.title for item in exercises_of.values()), default="")
    return {slug: found[slug] for slug in sorted(found, key=titles.get)}


def module_of(lesson):
    """Return the module that holds the exercises of a lesson, by its slug."""
    return importlib.import_module(f"{exercises.__name__}.{lesson}")


def table(entries, lessons, stems=(), trouble=None):
    """Return the table as text: a line for each lesson, then where you were last.

    Parameters
    ----------
    entries : list of dict
        The log's lines, oldest first; lines that lack a field are passed over.
    lessons : dict
        {slug: {exercise name: starred}}, as `catalogue` returns it.
    stems : sequence of str
        The notebooks' names in their order, such as "01_logits".
    trouble : str or None
        What keeps the log from being written or read; it ends the table.
    """
    entries = [entry for entry in entries if _readable(entry)]
    passed = defaultdict(set)
    for entry in entries:
        if entry["status"] == "passed":
            passed[entry["lesson"]].add(entry["name"])
    order = [stem.split("_", 1)[1] for stem in stems if "_" in stem]
    titles = dict(zip(order, stems, strict=False))
    slugs = [slug for slug in order if slug in lessons]
    slugs += [slug for slug in lessons if slug not in slugs]
    width = max((len(titles.get(slug, slug)) for slug in slugs), default=0)
    lines = [_line(titles.get(slug, slug), width, lessons[slug], passed[slug]) for slug in slugs]
    last = [_last(entries, titles)] if entries or not trouble else []
    return "\n".join([*lines, "", *last, *filter(None, [trouble])])


def _readable(entry):
    return all(
        isinstance(entry.get(field), str) for field in ("lesson", "name", "title", "status")
    )


def _line(title, width, exercises_of, passed):
    core = {name for name, starred in exercises_of.items() if not starred}
    starred = set(exercises_of) - core
    done = len(core & passed)
    mark = "✓" if core and done == len(core) else "○"
    extra = f", {len(starred & passed)} of {len(starred)} starred" if starred else ""
    s = "" if len(core) == 1 else "s"
    return f"{mark} {title:<{width}}  {done} of {len(core)} exercise{s}{extra}"


def _last(entries, titles):
    if not entries:
        return "Nothing is noted yet: the first check you run will be."
    own = [entry for entry in entries if entry.get("on_purpose") is not True]
    last = (own or entries)[-1]
    lesson = titles.get(last["lesson"], last["lesson"])
    day = str(last.get("time", ""))[:10]
    when = f" on {day}" if day else ""
    status = SAID.get(last["status"], last["status"])
    return f"You were last in {lesson}{when}: {last['title']} ({status})."


def report(stems=()):
    """Return the table of this learner, or one sentence when the log is switched off."""
    trouble = checks.log.trouble()
    if not trouble and checks.log.path() is None:
        return OFF
    return table(checks.log.entries(), catalogue(), stems, trouble)


def export(path):
    """Write this learner's progress to a file, and return a sentence that says what is in it.

    A .csv has a line for each exercise of the course (`COLUMNS`); any other name gets the
    log as it is, a line of JSON for each event, which `softmax-course class` reads.

    Raises
    ------
    FileExistsError
        Where something of that name is there already: nothing is overwritten.
    OSError
        Where there is no log, or the file cannot be written; the words say which.
    """
    if path.exists():
        raise FileExistsError(f"{path} is there already: give another name.")
    if checks.log.path() is None:
        raise OSError(OFF)
    entries = checks.log.entries()
    if not entries and (trouble := checks.log.trouble()):
        raise OSError(trouble)
    if path.suffix.lower() == ".csv":
        content = _table_of(entries)
        what = "a line for each exercise: where you stand, and which mistakes were named"
    else:
        content = "".join(json.dumps(entry) + "\n" for entry in entries)
        what = (
            "a line for each event: what was tried and when, which mistakes were named, and "
            "your guesses. An instructor reads it with `softmax-course class`"
        )
    try:
        files.write(path, content.encode())
    except OSError as problem:
        raise OSError(f"{path} cannot be written ({problem.strerror}): name another.") from problem
    return f"{path} has {what}. What you typed is not in it, and nothing was sent."


def _table_of(entries):
    """Return a line of CSV for each exercise, with where its learner stands."""
    entries, text = list(filter(_readable, entries)), io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(COLUMNS)
    for lesson, exercises_of in catalogue().items():
        for name, starred in exercises_of.items():
            own = [e for e in entries if (e["lesson"], e["name"]) == (lesson, name)]
            rows.writerow([lesson, name, "yes" if starred else "no", *_standing(own)])
    return text.getvalue()


def _standing(entries):
    own, standing = [e for e in entries if not e.get("on_purpose")], Standing()
    for entry in own:
        standing.take({"kind": "", "mistake": None, "family": None, **entry}, when=0.0)
    judged = [e for e in own if e["status"] in ("passed", "not yet")]
    right = [str(e.get("time", ""))[:10] for e in judged if e["status"] == "passed"]
    mistakes = dict.fromkeys(str(e["mistake"]) for e in judged if e.get("mistake"))
    return RUNGS[standing.rung], len(judged), min(right, default=""), "; ".join(mistakes)
