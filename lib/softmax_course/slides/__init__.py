"""A lesson for a room, made from its one source: a talk, a sheet of polls, a run sheet."""

from pathlib import Path

from softmax_course import copies, files
from softmax_course.slides import routes, sheets, talk
from softmax_course.slides.lesson import Lesson

FOLDER = "slides"
OURS = '<meta name="generator" content="softmax-course slides">'


def make(root, folder, name, say=print):
    """Write talk, polls and run sheet of one lesson or route of the course at `root`.

    A route of the guide is called by its heading's first word, such as "ninety". Earlier
    pages in `folder` are replaced. Raises Missing where nothing has that name, or a file that
    is not ours stands where one is to be written.
    """
    root, folder = Path(root).resolve(), Path(folder).resolve()
    ways = routes.of(root)
    way = routes.called(name, ways)
    stem = way.split()[0].strip(":").casefold() if way else copies.find_lesson(root, name).stem
    paths = [folder / f"{stem}{part}.html" for part in ("", "_polls", "_run_sheet")]
    refuse_strangers(folder, paths)
    lesson = routes.Route(root, way, ways[way]) if way else Lesson(root, stem)
    run_sheet = sheets.route_sheet(lesson) if way else sheets.run_sheet(lesson)
    pages = talk.page(lesson), sheets.poll_sheet(lesson), run_sheet
    folder.mkdir(parents=True, exist_ok=True)
    for path, page in zip(paths, pages, strict=True):
        files.write(path, page.encode())
    count = len(talk.slides(lesson))
    say(f"The talk, {count} slides, is in {paths[0]}: open it in a browser, internet or not.")
    say(f"Its {len(lesson.polls)} polls on paper, answers on the last page: {paths[1].name}")
    say(f"The run sheet, one page for you: {paths[2].name}")


def refuse_strangers(folder, paths):
    """Raise Missing where `folder` is none, or something else stands where a page is to be."""
    strange = [folder] if folder.exists() and not folder.is_dir() else []
    strange += [path for path in paths if path.exists() and not _is_ours(path)]
    if strange:
        raise copies.Missing(
            f"{strange[0]} is something else than slides of the course: name another folder."
        )


def _is_ours(path):
    return path.is_file() and OURS.encode() in path.read_bytes()[:1000]
