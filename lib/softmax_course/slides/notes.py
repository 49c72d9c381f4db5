"""The instructor's notes at the end of a lesson, by their heads."""

import re

HEADING = "## For the instructor"
HEAD = re.compile(r"\*\*(?P<head>[^*]+)\.\*\* (?P<text>.+)", re.DOTALL)
PLANNED = "Live-coding script"
MISTAKE = re.compile(r"`(\w+)`: \*([^*]+)\*")


class Notes:
    """`table`, minute by minute, and `said`, what stands behind each head; both Markdown."""

    def __init__(self, notebook):
        source = next((c.source for c in notebook.cells if c.source.startswith(HEADING)), "")
        self.table, self.said = "", {}
        for paragraph in source.split("\n\n"):
            found = HEAD.fullmatch(paragraph.strip())
            if found:
                self.said[found["head"]] = found["text"]
            elif paragraph.startswith("|"):
                self.table = paragraph

    @property
    def mistakes(self):
        """The mistakes that are planned, by exercise, as (`name`: *what it does*) says."""
        planned = {}
        for name, mistake in MISTAKE.findall(self.said.get(PLANNED, "")):
            planned.setdefault(name, []).append(mistake)
        return planned
