"""A Play button: the page itself moves a scrubber on, and nothing runs in the kernel."""

import anywidget
import ipywidgets
import traitlets

_ESM = """
async function render({ model, el }) {
  const find = name => model.widget_manager.get_model(model.get(name));
  const [scrubber, speed] = await Promise.all([find("scrubber"), find("speed")]);
  const button = document.createElement("button");
  button.className = "jupyter-button widget-button q-play";
  el.appendChild(button);
  let timer = null;  // the page alone knows whether it plays: no kernel, no other page

  function show() {
    const playing = timer !== null;
    button.textContent = playing ? "❚❚ Pause" : "▶ Play";
    button.setAttribute("aria-label", playing ? "Pause" : "Play");
    const sentence = el.closest(".softmax-course")?.querySelector(".softmax-course-sentence");
    // A screen reader waits for the end instead of reading every picture's sentence.
    if (sentence) sentence.setAttribute("aria-busy", String(playing));
  }
  function pause() {
    timer = clearTimeout(timer) ?? null;
    show();
  }
  function play(due) {
    timer = setTimeout(() => tick(due), Math.max(due - performance.now(), 0));
  }
  function go(index) {
    scrubber.set("index", index);
    scrubber.save_changes();
  }
  function tick(due) {
    const next = scrubber.get("index") + 1;
    if (next >= model.get("moments")) return pause();
    go(next);
    play(Math.max(due + 1000 / speed.get("value"), performance.now()));
  }
  function reset() {
    pause();
    // A last picture may be on its way. Sent even where nothing seems to change, this
    // comes after it: the page has the last word.
    scrubber.save({ index: 0 }, { patch: true });
  }
  button.addEventListener("click", () => {
    if (timer !== null) return pause();
    if (scrubber.get("index") >= model.get("moments") - 1) go(0);
    play(performance.now() + 1000 / speed.get("value"));
    show();
  });
  model.on("change:resets", reset);
  show();
  return () => {  // the cell was run again, or deleted
    model.off("change:resets", reset);
    clearTimeout(timer);
  };
}

export default { render };
"""

_CSS = """
.softmax-course .q-play {
  width: 7.5em;
}
"""


class Play(anywidget.AnyWidget):
    """A button that moves `scrubber` on, as many moments a second as the slider `speed` says.

    At the end it stops; pressed there it begins again. When its picture leaves the page
    it stops too, so that a cell that is run again leaves nothing behind.
    """

    _esm = _ESM
    _css = _CSS
    scrubber = traitlets.Unicode().tag(sync=True)
    speed = traitlets.Unicode().tag(sync=True)
    moments = traitlets.Int().tag(sync=True)
    resets = traitlets.Int(0).tag(sync=True)

    def __init__(self, scrubber, speed):
        super().__init__(
            scrubber=scrubber.model_id,
            speed=speed.model_id,
            moments=len(scrubber.options),
            layout=ipywidgets.Layout(margin="0 2px", flex="none"),
        )

    def reset(self):
        """Stop playing and go back to the first moment."""
        self.resets += 1
