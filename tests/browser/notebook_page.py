"""A notebook in a real browser, as a learner meets it."""

from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[2]
HERE = {"127.0.0.1", "localhost"}
STUB = "...  # your code here"

# Said by JupyterLab itself, and true of any notebook: JupyterLite's part, which the site's tests
# brought into this environment, finds nothing of its own in JupyterLab.
HARMLESS = ("Shared module @jupyterlite/services doesn't exist",)

STARTED = "() => window.jupyterapp?.restored.then(() => true)"
OPEN = """async path => {
  const where = { path, factory: 'Notebook' };
  const panel = await jupyterapp.commands.execute('docmanager:open', where);
  await panel.context.ready;
  jupyterapp.shell.activateById(panel.id);
}"""
IN_FRONT = "path => jupyterapp.shell.currentWidget?.context?.path === path"
READY = """() => {
  const panel = window.jupyterapp?.shell?.currentWidget;
  const session = panel?.sessionContext;
  return session?.isReady && session.session?.kernel?.status === 'idle' && panel.content.widgets;
}"""
# Without the question whether to save: the kernel goes first, then the document.
CLOSE = """async path => {
  const panels = [...jupyterapp.shell.widgets('main')];
  const panel = panels.find(one => one.context?.path === path);
  await panel.sessionContext.shutdown();
  panel.dispose();
}"""
MODEL = "jupyterapp.shell.currentWidget.content.model.sharedModel"
# Whether a cell has an output that lives in the kernel.
LIVE_CELL = """({ outputArea }) => outputArea && [...Array(outputArea.model.length).keys()]
    .some(i => 'application/vnd.jupyter.widget-view+json' in outputArea.model.get(i).data)"""
# Every live view has come, and in the course's boxes nothing stands for one that has not.
RENDERED = f"""() => {{
  const {{ widgets, node }} = jupyterapp.shell.currentWidget.content;
  const empty = '[class="lm-Widget"]:empty';
  const waiting = `.softmax-course * > ${{empty}}, .softmax-course > ${{empty}}:not(:last-child)`;
  return widgets.filter({LIVE_CELL}).every(cell => cell.node.querySelector('.jupyter-widgets'))
    && !node.querySelector(waiting);
}}"""
# The boxes have kept their sizes for five frames, and no colour is on its way to another.
SETTLED = """async () => {
  const frame = () => new Promise(requestAnimationFrame);
  const sizes = () => [...document.querySelectorAll('.jp-NotebookPanel, .softmax-course')]
    .map(node => [node.clientWidth, node.clientHeight]).join();
  for (let before = '', same = 0; same < 5; await frame()) {
    same = before === sizes() ? same + 1 : 0;
    before = sizes();
  }
  const changing = document.getAnimations().filter(one => one instanceof CSSTransition);
  await Promise.allSettled(changing.map(one => one.finished));
}"""


class Lab:
    """JupyterLab in a page of a browser, and what went wrong in it."""

    def __init__(self, page, address, token):
        self.page, self.errors, self.strangers = page, [], []
        page.set_default_timeout(120_000)  # how busy the machine is, is no test's concern
        page.on("console", lambda said: self._heard(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: self._heard(str(error)))
        page.on("request", lambda request: self._asked(request.url))
        page.on("websocket", lambda socket: self._asked(socket.url))
        page.goto(f"{address}/lab?token={token}&reset")
        page.wait_for_function(STARTED)

    def _heard(self, words):
        if not any(known in words for known in HARMLESS):
            self.errors.append(words)

    def _asked(self, url):
        parts = urlsplit(url)
        if parts.scheme not in ("data", "blob") and parts.hostname not in HERE:
            self.strangers.append(url)


class NotebookPage:
    """One notebook, opened in the JupyterLab of all tests.

    Everything that a learner does goes through mouse and keyboard; reading what the
    notebook holds goes through JupyterLab's own model, which misses nothing that is
    scrolled away.
    """

    def __init__(self, lab, path):
        self.page, self.path = lab.page, path
        self.errors, self.strangers = lab.errors, lab.strangers
        self.page.evaluate(OPEN, path)
        self.page.wait_for_function(IN_FRONT, arg=path)
        self.page.wait_for_function(READY)

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
        cell = self._cell(index)
        words = """node => [...node.querySelectorAll('.jp-OutputArea-output')]
            .map(output => output.innerText).join('\\n')"""
        if self.cells[index].get("outputs"):
            self.page.wait_for_function(f"node => ({words})(node).trim()", arg=cell)
        return cell.evaluate(words)

    def find(self, index, script):
        """Return what `script`, a function of a node, finds in cell number `index`."""
        return self._cell(index).evaluate(script)

    def run_all(self):
        """Run every cell and wait until the last is done and every live view has come."""
        self.page.evaluate("() => jupyterapp.commands.execute('notebook:run-all-cells')")
        self.page.wait_for_function(READY)
        self.page.evaluate(
            """async () => {
                const { content } = jupyterapp.shell.currentWidget;
                for (let i = 0; i < content.widgets.length; i++)
                    await content.scrollToItem(i);
            }"""
        )
        self.page.wait_for_function(RENDERED)

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
        self.page.evaluate(CLOSE, self.path)
        self.errors.clear()
        self.strangers.clear()

    def handles(self):
        """Every slider's handle, top to bottom."""
        panel = self.page.evaluate_handle("() => jupyterapp.shell.currentWidget.node")
        return panel.as_element().query_selector_all(".noUi-handle")

    def look(self, script, cells="cell => cell.outputArea?.model.length"):
        """Return all that `script`, a function of a cell's node, finds in outputs of `cells`.

        Each cell is scrolled into view first: JupyterLab keeps only those in the page.
        """
        return self.page.evaluate(
            f"""async () => {{
                const look = {script};
                const frame = () => new Promise(requestAnimationFrame);
                const {{ content }} = jupyterapp.shell.currentWidget;
                const found = [];
                for (const cell of content.widgets.filter({cells})) {{
                    await content.scrollToItem(content.widgets.indexOf(cell));
                    await frame().then(frame).then(frame);
                    found.push(...(await look(cell.node)));
                }}
                return found;
            }}"""
        )

    def resize(self, width, height):
        """Give the window another size, in CSS pixels, and wait for JupyterLab to follow."""
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.wait_for_function("width => window.innerWidth === width", arg=width)
        self.page.evaluate(SETTLED)

    def toggle_list_of_files(self):
        """Close the list of files at the left, or open it again."""
        self.page.evaluate("() => jupyterapp.commands.execute('application:toggle-left-area')")
        self.page.evaluate(SETTLED)

    def wear(self, theme):
        """Put on one of JupyterLab's themes and wait for its colours."""
        ground = "getComputedStyle(document.body).getPropertyValue('--jp-layout-color1')"
        before = self.page.evaluate(ground)
        self.page.evaluate(
            "theme => jupyterapp.commands.execute('apputils:change-theme', { theme })", theme
        )
        self.page.wait_for_function(f"before => {ground} !== before", arg=before)
        self.page.evaluate(SETTLED)

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


# The sentence beside a slider: what its picture shows now. For the speed of a film, which
# changes no picture, its own number.
TOLD = """node => {
  const speed = node.closest('.q-speed');
  if (speed) return speed.querySelector('.widget-readout').textContent;
  for (let box = node; box; box = box.parentElement) {
    const sentence = box.querySelector('[data-sentence]');
    if (sentence) return sentence.textContent;
  }
  return null;
}"""


def told_beside(handle):
    """Return what is told beside a slider."""
    return handle.evaluate(TOLD)


def wait_until_told(page, handle, before):
    """Return what is told beside a slider once it is something else."""
    page.wait_for_function(f"([node, before]) => ({TOLD})(node) !== before", arg=[handle, before])
    return told_beside(handle)
