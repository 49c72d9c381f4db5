"""nbgrader on the course: one assignment a lesson, whose release is that lesson.

    python -m softmax_course.authoring.grading FOLDER [NN ...]

lays FOLDER out as nbgrader's course folder, from solutions/; again, after a new edition,
it renews the sources and leaves the configuration alone.
"""

import argparse
import os
from importlib import import_module
from pathlib import Path

from nbconvert.preprocessors import Preprocessor
from traitlets import Bool

from softmax_course import copies, files
from softmax_course.authoring import builder
from softmax_course.authoring.errors import BuildError
from softmax_course.authoring.source import checked_names, lesson_from

CONFIG = "nbgrader_config.py"
_WORDS = '''\
"""nbgrader's settings for the course on softmax; yours may follow."""

from softmax_course.authoring import grading

c = get_config()
grading.configure(c)  # starred=True: starred exercises earn points as well
'''


class Lesson(Preprocessor):
    """Make the learner's notebook of a solution, as `softmax-course build` does."""

    enabled = Bool(True)
    starred = Bool(False, help="whether starred exercises earn points").tag(config=True)

    def preprocess(self, nb, resources):
        """Return the lesson, in which a starred check is worth nothing unless asked."""
        lesson = lesson_from(nb)
        slug = resources["metadata"]["name"].split("_", 1)[-1]
        exercises = import_module(f"softmax_course.exercises.{slug}")
        for cell in lesson.cells:
            stars = [getattr(exercises, name).star for name in checked_names(cell)]
            if "points" in cell.metadata.get("nbgrader", {}) and any(stars) and not self.starred:
                cell.metadata.nbgrader.points = 0
        return lesson, resources


def configure(c, starred=False):
    """Set what the course needs in nbgrader's configuration `c`."""
    c.GenerateAssignment.preprocessors.insert(0, Lesson)
    c.ClearSolutions.enabled = False  # done already, and the stub is the lesson's own
    c.Lesson.starred = starred
    # Kernels of this environment come before those in the home folder.
    os.environ.setdefault("JUPYTER_PREFER_ENV_PATH", "1")


def lay_out(root, folder, names=None):
    """Copy solutions into nbgrader's course folder, one assignment each; return their names.

    Parameters
    ----------
    root, folder : path
        The repository, and where nbgrader's commands will be given.
    names : iterable of str or None
        Which lessons, as for `build`; None for all of them.
    """
    root, folder = Path(root), Path(folder)
    chosen = builder.chosen(names, root)
    for path in chosen:
        place = folder / "source" / path.stem
        place.mkdir(parents=True, exist_ok=True)
        files.write(place / path.name, path.read_bytes())
    if not (folder / CONFIG).exists():
        files.write(folder / CONFIG, _WORDS.encode())
    return [path.stem for path in chosen]


def main(arguments=None):
    """Lay a folder out, and say what is there."""
    parser = argparse.ArgumentParser(
        prog="python -m softmax_course.authoring.grading",
        description="Lay a folder out for nbgrader: one assignment a lesson.",
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*", metavar="NN", help="which lessons (else: all)")
    chosen = parser.parse_args(arguments)
    try:
        names = lay_out(copies.find_repository(), chosen.folder, chosen.names)
    except (BuildError, copies.Missing, OSError) as problem:
        parser.error(str(problem))
    print(f"{chosen.folder} holds {', '.join(names)}, and {CONFIG}.")


if __name__ == "__main__":
    main()
