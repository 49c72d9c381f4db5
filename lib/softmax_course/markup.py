"""The lessons' Markdown as HTML that needs no program: formulas are MathML."""

import html
import re

import mistune

from softmax_course.export import formula


class _Words(mistune.HTMLRenderer):
    """Markdown with formulas as MathML, and links that lead where the page's others do."""

    def __init__(self, leads):
        super().__init__(escape=False)
        self.leads = leads

    def inline_math(self, text):
        return formula(text)

    def block_math(self, text):
        return f"<p>{formula(text, display='block')}</p>\n"

    def heading(self, text, level, **_):
        name = re.sub(r"<[^>]*>", "", text).strip().replace(" ", "-")
        return f'<h{level} id="{html.escape(name)}">{text}</h{level}>\n'

    def link(self, text, url, title=None):
        there = self.leads(url)
        return super().link(text, there, title) if there else text


def words(text, leads=lambda url: None):
    """Return Markdown as HTML; `leads` says where a link goes, None leaves only its words."""
    return mistune.create_markdown(renderer=_Words(leads), plugins=["table", "math"])(text)
