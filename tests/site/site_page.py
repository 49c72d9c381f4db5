"""A lesson on the site, in a real browser."""

import gzip
from urllib.parse import urlsplit

from notebook_page import LIVE_CELL, MODEL, NotebookPage

LOADED = f"() => window.jupyterapp?.shell?.currentWidget?.context?.isReady && {MODEL}.cells.length"


class SitePage(NotebookPage):
    """One lesson, opened in a page of its own as `softmax-course site` makes it."""

    def __init__(self, page, address):
        self.page, self.address, self.strangers = page, address, []
        page.set_default_timeout(120_000)
        page.on("request", lambda request: self._asked(request.url))

    def _asked(self, url):
        if urlsplit(url)[:2] != urlsplit(self.address)[:2] and url[:5] not in ("data:", "blob:"):
            self.strangers.append(url)

    def open(self, path):
        """Open `path` and wait for its text."""
        self.page.goto(f"{self.address}notebooks/index.html?path={path}")
        self.page.wait_for_function(LOADED)
        return self

    def wait_for_python(self):
        """Wait until a cell would run at once."""
        self.page.wait_for_function("() => document.body.dataset.softmaxCourse === 'ready'")

    def reload(self):
        """Load the page again, as the learner who comes back does."""
        self.page.reload()
        self.page.wait_for_function(LOADED)

    def hold(self, notebook):
        """Put another notebook's cells in place of those that are there."""
        self.page.evaluate(f"notebook => {MODEL}.fromJSON(notebook)", notebook)

    def write(self, index, source):
        """Replace what stands in cell number `index`."""
        self.page.evaluate(f"([i, source]) => {MODEL}.cells[i].setSource(source)", [index, source])

    def start(self, index):
        """Start cell number `index`; `wait_for_end` waits for it."""
        self.page.evaluate(
            """index => {
                const { content } = jupyterapp.shell.currentWidget;
                content.deselectAll();
                content.activeCellIndex = index;
                window.ended = false;
                jupyterapp.commands.execute('notebook:run-cell').then(() => window.ended = true);
            }""",
            index,
        )

    def wait_for_end(self):
        """Wait until the cell that was started has ended."""
        self.page.wait_for_function("() => window.ended")

    def run(self, index):
        """Run cell number `index` to its end and return what it said."""
        self.start(index)
        self.wait_for_end()
        return said(self.cells[index])

    def slider(self):
        """Return the handle of the first slider, scrolled into sight."""
        cells = "() => jupyterapp.shell.currentWidget.content.widgets"
        self._cell(self.page.evaluate(f"({cells})().findIndex({LIVE_CELL})"))
        return self.page.wait_for_selector(".jp-Notebook .noUi-handle")

    def place(self, name):
        """Return the number of the cell whose id is `name`."""
        return next(i for i, cell in enumerate(self.cells) if cell["id"] == name)


def said(cell):
    """Return the words of a cell's outputs, each with its kind."""
    words = []
    for output in cell.get("outputs", []):
        kind = output["output_type"]
        if kind == "stream":
            words.append((output["name"], "".join(output["text"])))
        elif kind == "error":
            words.append(("error", f"{output['ename']}: {output['evalue']}"))
        else:
            words.append((kind, "".join(output["data"].get("text/plain", ""))))
    return [(kind, text) for kind, text in words if text]  # a training's place, once it ended


def over_the_wire(file):
    """How many bytes a file costs from a host that compresses, as GitHub Pages does."""
    content = file.read_bytes()
    packed = file.suffix in {".whl", ".zip", ".png", ".woff2"}
    return len(content) if packed else len(gzip.compress(content, 6))
