"""A quiz with buttons: the same questions and answers as its plain `ask` and `answer`."""

import html

import ipywidgets

from softmax_course.widgets import cells, layout, stage
from softmax_course.widgets.accessible import BOX, Accessible

MARKS = {"passed": "✓ ", "not yet": "✗ "}


class QuizButtons:
    """Buttons for a `checks.Quiz`; each answer is judged by the quiz itself.

    The option chosen bears ✓ or ✗. The plain quiz is the static twin: `ask()` as text,
    wherever no widget lives. A cell that is run again closes what it made before.
    """

    def __init__(self, quiz):
        cells.begin()
        self.quiz = quiz
        self.shown = set()  # ids of the cells
        self.feedback, self.buttons = [], []
        parts = [ipywidgets.HTML(f"<b>{html.escape(quiz.title)}</b>")]
        for number, question in enumerate(quiz.questions, start=1):
            parts.extend(self._question(number, question))
        self.helper = Accessible()
        self.view = ipywidgets.VBox(
            [*parts, self.helper], layout={"width": "100%", "max_width": "44em"}
        )
        self.view.add_class(BOX)
        cells.note(self)

    def close(self):
        """Take the buttons off the page, and out of the kernel."""
        cells.close(self.view)
        self.view, self.feedback, self.buttons = None, [], []

    def __repr__(self):
        return str(self.quiz.ask())

    def _repr_mimebundle_(self, include=None, exclude=None):
        text = str(self.quiz.ask())
        static = f'<div style="white-space:pre-wrap">{html.escape(text)}</div>'
        twin = {"text/plain": text, "text/html": f"{static}<p><em>{stage.AGAIN}</em></p>"}
        return stage.enter(self, twin)

    def _question(self, number, question):
        """Return the widgets of one question: its text, its options, its feedback."""
        words = html.escape(f"{number}. {question.text}")
        style = "white-space:pre-wrap;line-height:1.35"
        text = ipywidgets.HTML(f'<div style="{style}">{words}</div>')
        feedback = ipywidgets.HTML(layout.said(""))
        self.feedback.append(feedback)
        buttons = {}
        for letter, option in question.options.items():
            button = ipywidgets.ToggleButton(
                description=f"{letter}) {option}",
                tooltip=option,
                layout={"width": "auto", "height": "auto"},
            )
            button.add_class("softmax-course-option")
            button.add_class(f"q-{number}-{letter}")
            buttons[letter] = button
            button.observe(self._pressing(number, letter, buttons), names="value")
        self.buttons.append(buttons)
        options = ipywidgets.VBox(list(buttons.values()), layout={"align_items": "stretch"})
        return text, options, feedback

    def _pressing(self, number, letter, buttons):
        own = buttons[letter]
        text = own.description

        def pressed(change):
            if not change["new"]:
                own.description = text
                if not any(button.value for button in buttons.values()):
                    self.feedback[number - 1].value = layout.said("")
                return
            for button in buttons.values():
                button.value = button is own
            try:
                result = self.quiz.answer(number, letter)
                shown = result._repr_html_()
                own.description = MARKS.get(result.status, "") + text
            except Exception as error:
                words = f"This answer could not be judged. {type(error).__name__}: {error}"
                shown = html.escape(words)
            self.feedback[number - 1].value = layout.said(shown)

        return pressed


def quiz(questions):
    """Return buttons for a quiz of the course, such as `ex.closing`.

    Each option is a button that the Tab and Space keys reach; what the quiz says to
    the answer appears beneath its question.
    """
    return QuizButtons(questions)
