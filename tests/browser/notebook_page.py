"""A notebook in a real browser, as a learner meets it."""

import json
import time
from pathlib import Path
from urllib.parse import quote, urlsplit

ROOT = Path(__file__).resolve().parents[2]
HERE = {"127.0.0.1", "localhost"}
STUB = "...  # your code here"

# Said by JupyterLab itself, and true of any notebook:
HARMLESS = ()

READY = """() => {
  const panel = window.jupyterapp?.shell?.currentWidget;
  const session = panel?.sessionContext;
  return session?.isReady && session.session?.kernel?.status === 'idle' && panel.content.widgets;
}"""
MODEL = "jupyterapp.shell.currentWidget.content.model.sharedModel"


class NotebookPage:
    """One notebook, opened in a page of its own.

    Everything that a learner does goes through mouse and keyboard; reading what the
    notebook holds goes through JupyterLab's own model, which misses nothing that is
    scrolled away.
    """

    def __init__(self, page, address, token):
        self.page, self.address, self.token = page, address, token
        self.errors, self.strangers = [], []
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", lambda request: self._asked(request.url))
        page.on("websocket", lambda socket: self._asked(socket.url))

    def open(self, path):
        """Open `path` in a fresh workspace and wait for its kernel."""
        self.page.goto(f"{self.address}/lab/tree/{quote(path)}?token={self.token}&reset")
        self.page.wait_for_function(READY)
        return self

    @property
    def cells(self):
        """The notebook's cells as the file will hold them."""
        return self.page.evaluate(f"{MODEL}.cells.map(cell => cell.toJSON())")

    @property
    def sources(self):
        """What stands in each cell."""
        return ["".join(cell["source"]) for cell in self.cells]

    def said(self, index):
        """All words below cell number `index`, as they are on the screen, once they are."""
        words, end = "", time.monotonic() + 5
        waited_for = self.cells[index].get("outputs")
        while waited_for and not words.strip() and time.monotonic() < end:
            shown = self._cell(index).query_selector_all(".jp-OutputArea-output")
            words = "\n".join(output.inner_text() for output in shown)
        return words

    def find(self, index, script):
        """Return what `script`, a function of a node, finds in cell number `index`."""
        return self._cell(index).evaluate(script)

    def run_all(self):
        """Run every cell and wait until the last is done."""
        self.page.evaluate("() => jupyterapp.commands.execute('notebook:run-all-cells')")
        self.page.wait_for_function(READY)

    def run(self, index):
        """Run code cell number `index` with Ctrl-Enter and wait until it has its count."""
        before = self.cells[index]["execution_count"]
        self._write_in(index)
        self.page.keyboard.press("Control+Enter")
        count = f"{MODEL}.cells[i].execution_count"
        counted = f"([i, before]) => {count} !== null && {count} !== before"
        self.page.wait_for_function(counted, arg=[index, before])
        self.page.wait_for_function(READY)

    def type(self, index, source):
        """Replace all that stands in cell number `index`, by keyboard."""
        self._write_in(index)
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.insert_text(source)

    def save(self):
        """Save the document and wait for it."""
        self.page.evaluate("() => jupyterapp.shell.currentWidget.context.save()")

    def close(self):
        """End the kernel, so that whoever opens the notebook next meets none of its models."""
        self.page.evaluate("() => jupyterapp.shell.currentWidget.sessionContext.shutdown()")
        self.page.close()

    def handles(self):
        """Every slider's handle, top to bottom, once all of them are there."""
        self.page.evaluate(
            """async () => {
                const { content } = jupyterapp.shell.currentWidget;
                for (let i = 0; i < content.widgets.length; i++)
                    await content.scrollToItem(i);
            }"""
        )
        self.page.wait_for_timeout(300)
        return self.page.query_selector_all(".jp-Notebook .noUi-handle")

    def look(self, script, argument=None):
        """Return all that `script`, a function of a cell's node, finds in any cell's outputs.

        Each cell is scrolled into view first: JupyterLab keeps only those in the page.
        """
        return self.page.evaluate(
            f"""async argument => {{
                const look = {script};
                const frame = () => new Promise(requestAnimationFrame);
                const {{ content }} = jupyterapp.shell.currentWidget;
                const found = [];
                for (let i = 0; i < content.widgets.length; i++) {{
                    if (!content.widgets[i].outputArea?.model.length) continue;
                    await content.scrollToItem(i);
                    await frame().then(frame).then(frame);
                    found.push(...(await look(content.widgets[i].node, argument)));
                }}
                return found;
            }}""",
            argument,
        )

    def resize(self, width, height):
        """Give the window another size, in CSS pixels, and wait for JupyterLab to follow."""
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.wait_for_timeout(400)

    def toggle_list_of_files(self):
        """Close the list of files at the left, or open it again."""
        self.page.evaluate("() => jupyterapp.commands.execute('application:toggle-left-area')")
        self.page.wait_for_timeout(400)

    def wear(self, theme):
        """Put on one of JupyterLab's themes and wait for its colours."""
        self.page.evaluate(
            "theme => jupyterapp.commands.execute('apputils:change-theme', { theme })", theme
        )
        self.page.wait_for_function(
            "theme => document.body.dataset.jpThemeName === theme", arg=theme
        )
        self.page.wait_for_timeout(300)

    def _cell(self, index):
        return self.page.evaluate_handle(
            """async i => {
                const { content } = jupyterapp.shell.currentWidget;
                await content.scrollToItem(i);
                return content.widgets[i].node;
            }""",
            index,
        ).as_element()

    def _write_in(self, index):
        self._cell(index).query_selector(".cm-content").click()

    def _heard(self, message):
        if message.type == "error" and not any(known in message.text for known in HARMLESS):
            self.errors.append(message.text)

    def _asked(self, url):
        parts = urlsplit(url)
        if parts.scheme not in ("data", "blob") and parts.hostname not in HERE:
            self.strangers.append(url)


def told_beside(handle):
    """The sentence beside a slider: what its picture shows now.

    For the speed of a film, which changes no picture, its own number.
    """
    return handle.evaluate(
        """node => {
            const speed = node.closest('.q-speed');
            if (speed) return speed.querySelector('.widget-readout').textContent;
            for (let box = node; box; box = box.parentElement) {
                const sentence = box.querySelector('[data-sentence]');
                if (sentence) return sentence.textContent;
            }
            return null;
        }"""
    )


def read(path):
    """The notebook on disk; None while it is being written."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except ValueError:
        return None
