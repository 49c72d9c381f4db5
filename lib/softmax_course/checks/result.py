"""What a check answers: one verdict, the evidence, and one thought."""

from dataclasses import dataclass
from html import escape

SIGN = {"passed": "✓", "not yet": "✗", "not attempted": "○"}
EDGE = {"passed": "#2e7d32", "not yet": "#D55E00", "not attempted": "#0072B2"}


class Text(str):
    """Words for a notebook: the same as plain text and as HTML, line for line."""

    __slots__ = ()

    def __repr__(self):
        return str(self)

    def _repr_html_(self):
        return f'<div style="white-space: pre-wrap">{escape(self)}</div>'


@dataclass(frozen=True, repr=False)
class Result:
    """The answer to a learner's answer.

    Attributes
    ----------
    status : "passed", "not yet" or "not attempted"
    headline : the first line, without its sign
    evidence : pairs such as ("expected", "[0.5 0.5]"), shown as a small table
    thoughts : paragraphs; the last one of a "not yet" ends in a question
    mistake : the recognised mistake, a phrase in the present tense, or None
    """

    status: str
    headline: str
    evidence: tuple = ()
    thoughts: tuple = ()
    mistake: str | None = None

    @property
    def first_line(self):
        """The headline, with ✓, ✗ or ○ in front."""
        return f"{SIGN[self.status]} {self.headline}"

    @property
    def edge(self):
        """The colour of the edge at the left."""
        return EDGE[self.status]

    @property
    def text(self):
        """All the words, as they are shown."""
        blocks = [self.first_line]
        if self.evidence:
            blocks.append(_indent(self._table()))
        blocks += [_indent(thought) for thought in self.thoughts]
        return "\n\n".join(blocks)

    def _table(self):
        width = max(len(label) for label, _ in self.evidence) + 2
        rows = []
        for label, value in self.evidence:
            # A matrix goes on below its own first bracket, not at the margin.
            rows.append(f"{label:<{width}}" + value.replace("\n", "\n" + " " * width))
        return "\n".join(rows)

    def __repr__(self):
        return self.text

    def _repr_html_(self):
        # Literal colours on an edge alone: an untrusted notebook drops var(--jp-...),
        # and text without a colour of its own is legible in light and dark themes.
        space = "margin: 0.5em 0"
        parts = [f'<p style="{space}"><b>{escape(self.first_line)}</b></p>']
        if self.evidence:
            parts.append(f'<pre style="{space}; overflow-x: auto">{escape(self._table())}</pre>')
        parts += [f'<p style="{space}">{escape(thought)}</p>' for thought in self.thoughts]
        edge = f"border-left: 4px solid {self.edge}; padding-left: 1em"
        return f'<div style="{edge}">{"".join(parts)}</div>'


class Kept(Result):
    """What is said of a guess that is kept: no verdict, so it bears no sign and no colour.

    A guess may be wrong, and is then worth most. A ✓ beside it would read as praise.
    """

    @property
    def first_line(self):
        """The headline alone."""
        return self.headline

    @property
    def edge(self):
        """A grey that says neither right nor wrong."""
        return "#6b6b6b"


def _indent(block):
    return "\n".join(f"  {line}" if line else "" for line in block.split("\n"))
