"""The command line: `softmax-course`, or `python -m softmax_course`."""

import argparse
import os
import sys
from pathlib import Path

from softmax_course import __version__, copies, placing
from softmax_course.classroom import options


def main(arguments=None):
    """Run one command and return its exit status.

    0 is done, 1 failed, 2 not possible so, and 130 stopped by Ctrl-C.
    """
    parser = _parser()
    chosen, extra = parser.parse_known_args(arguments)
    if extra and chosen.command != "lab":
        parser.error(f"not understood: {' '.join(extra)}")
    if chosen.command is None:
        parser.print_help()
        return 2
    _say_every_sign()
    try:
        return _RUN[chosen.command](chosen, extra) or 0
    except copies.Missing as problem:
        return _refuse(problem, 2)
    except ImportError as problem:
        return _refuse(_missing(problem, "install -r requirements.txt"), 1)
    except OSError as problem:
        return _refuse(problem, 1)
    except KeyboardInterrupt:
        return _refuse("Stopped by Ctrl-C.", 130)


def _parser():
    parser = argparse.ArgumentParser(
        prog="softmax-course", description="A course on softmax, in JupyterLab."
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    lab = commands.add_parser(
        "lab",
        help="open the course in JupyterLab",
        usage="%(prog)s [NN] [--port PORT] [--folder FOLDER] [JupyterLab's own options]",
        description="Open JupyterLab on your own copies of the lessons, at the first one "
        "or at NN: 1, 01, logits and 01_logits all do.",
        epilog="Every other option is JupyterLab's own: --no-browser, --allow-root, --ip, ... "
        "(--help-all lists them). The course sets ServerApp.root_dir, LabApp.default_url, "
        "LabApp.check_for_updates_class, LabApp.extension_manager, Application.log_level and "
        "MappingKernelManager.transport_encryption; what you give for these wins.",
        allow_abbrev=False,
    )
    lab.add_argument("--port", type=_port, help="this port or none (else: the next free one)")
    reset = commands.add_parser(
        "reset",
        help="put a lesson back as it was",
        description="Put one lesson back; the file you had is kept beside it.",
    )
    reset.add_argument("lesson", metavar="NN", help="1, 01, logits and 01_logits all do")
    doctor = commands.add_parser(
        "doctor",
        help="say in one sentence whether this machine is ready",
        description="Start a kernel, draw a picture, move a slider, and say in one sentence "
        "whether this machine is ready, or what is missing and the line that mends it.",
    )
    for command in (lab, reset, doctor):
        command.add_argument(
            "--folder",
            type=Path,
            help=f"where your copies are (else: {placing.VARIABLE}, or {copies.FOLDER} beside the "
            "course's lessons, or in your home where others share the course)",
        )
    site = commands.add_parser(
        "site",
        help="build the course as a static site (for maintainers)",
        description="Build the whole course as a site that needs nothing but a browser.",
        epilog="Browsers keep progress only where the address is https or this machine's own.",
    )
    site.add_argument("folder", nargs="?", type=Path, help="where to (else: site, in the course)")
    site.add_argument("--serve", action="store_true", help="then serve it on this machine")
    site.add_argument(
        "--port", type=_port, default=0, help="serve on this port (else: a free one)"
    )
    site.add_argument(
        "--pyodide",
        metavar="FOLDER",
        default=os.environ.get("SOFTMAX_COURSE_PYODIDE"),
        help="carry the Pyodide release in FOLDER along, for rooms without internet (else: "
        "SOFTMAX_COURSE_PYODIDE, or the usual address; another address does too)",
    )
    progress = commands.add_parser(
        "progress",
        help="show what is done and where you were",
        description="Show what is done and where you were; changes nothing.",
    )
    progress.add_argument(
        "--export",
        metavar="FILE",
        type=Path,
        help="write it to a new file instead: a table if it ends in .csv, otherwise the log, "
        "which an instructor reads with `class`",
    )
    options.add(commands, _port)
    slides = commands.add_parser(
        "slides",
        help="make a talk, polls and a run sheet from a lesson (for instructors)",
        description="Make three pages from a lesson, none of which needs the internet: a talk, "
        "its polls on paper, and a run sheet for whoever leads.",
    )
    which = "a lesson (1, 01, logits, ...) or a route of the guide: ninety, half, first, ..."
    slides.add_argument("lesson", metavar="NN", help=which)
    slides.add_argument(
        "folder", nargs="?", type=Path, help="where to (else: slides, in the course)"
    )
    build = commands.add_parser(
        "build",
        help="make the lessons from solutions/ (for maintainers)",
        description="Run the notebooks of solutions/ and make the lessons from them.",
    )
    build.add_argument("names", nargs="*", metavar="NN", help="which ones (else: all)")
    return parser


def _port(text):
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"a port is a whole number from 0 to 65535, got {text!r}")
    return int(text)


def _lab(chosen, extra):
    from softmax_course import lab

    root = copies.find_repository()
    lab.start(root, _folder(chosen, root), chosen.port, extra)


def _reset(chosen, _):
    root = copies.find_repository()
    print(copies.reset(root, _folder(chosen, root), chosen.lesson))


def _doctor(chosen, _):
    from softmax_course.lab import doctor

    sentence, ready = doctor.report(_folder(chosen, copies.find_repository()))
    print(sentence)
    return 0 if ready else 1


def _progress(chosen, _):
    from softmax_course import progress

    if chosen.export:
        print(progress.export(chosen.export))
        return
    try:
        stems = [lesson.stem for lesson in copies.lessons(copies.find_repository())]
    except copies.Missing:
        stems = []  # the log can be read from anywhere
    print(progress.report(stems))


def _class(chosen, _):
    from softmax_course import classroom

    return classroom.run(chosen)


def _build(chosen, _):
    from softmax_course.authoring import BuildError, builder

    root = copies.find_repository()
    try:
        builder.chosen(chosen.names, root)
    except BuildError as problem:
        return _refuse(problem, 2)
    try:
        builder.build(chosen.names, root=root, say=print)
    except BuildError as problem:
        return _refuse(problem, 1)
    return 0


def _site(chosen, _):
    try:
        from softmax_course import site
        from softmax_course.site import serve

        site.require()
    except ImportError as problem:
        return _refuse(_missing(problem, 'install -e "./lib[site]"'), 1)
    root = copies.find_repository()
    folder = chosen.folder or root / site.FOLDER
    try:
        site.build(root, folder, chosen.pyodide)
    except site.Failed as problem:
        return _refuse(problem, 1)
    if chosen.serve:
        serve.until_stopped(folder, chosen.port)
    return 0


def _slides(chosen, _):
    from softmax_course import slides

    root = copies.find_repository()
    slides.make(root, chosen.folder or root / slides.FOLDER, chosen.lesson)


def _folder(chosen, root):
    """Return where the copies are: where the learner says, or where they belong."""
    return chosen.folder or placing.folder(root)


def _missing(problem, words):
    from softmax_course.lab.versions import pip

    what = problem.name or problem
    return f"{what} is missing in this Python ({sys.executable}): {pip(words)} brings it."


def _refuse(problem, status):
    print(problem, file=sys.stderr)
    return status


def _say_every_sign():
    """Let ✓ and ○ through where the terminal's encoding has no sign for them."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


_RUN = {
    "lab": _lab,
    "reset": _reset,
    "doctor": _doctor,
    "progress": _progress,
    "class": _class,
    "slides": _slides,
    "build": _build,
    "site": _site,
}

if __name__ == "__main__":
    sys.exit(main())
