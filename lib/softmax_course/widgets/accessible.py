"""What ipywidgets leaves out for keyboards and screen readers, put right in the page.

Slider handles have no name, images no alternative text, toggle buttons do not say
whether they are pressed, and JupyterLab's single-letter shortcuts fire while a
control has the focus (`x` would cut the cell). An Explorer and a quiz each hold one
`Accessible()`, which is invisible and mends everything inside the box around it. It
hides the twin behind a box that lives (`stage`), and says so where a box has lost its
kernel: otherwise a number would move over a picture that does not.
"""

import anywidget
import ipywidgets
import traitlets

BOX = "softmax-course"  # the css class of a box that is to be mended

_ESM = """
const CELL = ".jp-Cell, .cell, .cell_container";
const GONE = "The kernel behind this has ended. Run this cell again (Shift + Enter).";

function put(node, name, value) {
  if (node && node.getAttribute(name) !== value) node.setAttribute(name, value);
}

function mend(box) {
  for (const slider of box.querySelectorAll(".widget-slider")) {
    const label = slider.querySelector(".widget-label");
    const name = label ? label.textContent.trim() : "";
    if (!name) continue;
    const number = slider.querySelector(".widget-readout");
    for (const handle of slider.querySelectorAll(".noUi-handle")) {
      put(handle, "aria-label", name);
      if (number) put(handle, "aria-valuetext", number.textContent.trim());
    }
    put(number, "role", "textbox");
    put(number, "aria-label", name + ", as a number");
  }
  const sentence = box.querySelector("[data-sentence]");
  for (const image of box.querySelectorAll("img")) {
    if (sentence) put(image, "alt", sentence.textContent.trim());
  }
  for (const button of box.querySelectorAll(".widget-toggle-button")) {
    put(button, "aria-pressed", String(button.classList.contains("mod-active")));
  }
  const focusable = "button, input, select, textarea, a[href], [tabindex], [contenteditable]";
  for (const node of box.querySelectorAll(focusable)) {
    put(node, "data-lm-suppress-shortcuts", "true");
  }
}

// The output behind the one that holds the box, if it says what the twin says.
function twinOf(box, words) {
  const flat = text => (text ?? "").replace(/\\s+/g, " ").trim();
  for (let node = box; node && !node.matches(CELL); node = node.parentElement) {
    const next = node.nextElementSibling;
    if (!next || next.matches(CELL) || next.querySelector(CELL)) continue;
    const said = [flat(next.querySelector("img")?.alt), flat(next.textContent)];
    if (said[0] === flat(words) || said[1].includes(flat(words))) return next;
  }
  return null;
}

function mourn(box) {
  if (box.querySelector(".softmax-course-gone")) return;
  for (const part of box.children) part.inert = true;
  const note = document.createElement("div");
  note.className = "softmax-course-gone";
  note.setAttribute("role", "alert");
  note.textContent = GONE;
  box.prepend(note);
}

function render({ model, el }) {
  let watcher = null;
  let stopped = false;
  let twin = null;
  let box = null;
  let tries = 200; // ten seconds: the twin comes behind the view
  function hide() {
    if (stopped || twin) return;
    const words = model.get("twin");
    twin = words && twinOf(box, words);
    if (twin) twin.style.display = "none";
    else if (--tries) setTimeout(hide, 50);
  }
  function look() {
    mend(box);
    if (box.matches(".jupyter-widgets-disconnected")) mourn(box);
  }
  function start() {
    if (stopped) return;
    box = el.closest(".softmax-course");
    if (!box) return void requestAnimationFrame(start);
    hide();
    look();
    watcher = new MutationObserver(look);
    watcher.observe(box, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: ["class", "aria-valuetext"],
    });
  }
  start();
  return () => {
    stopped = true;
    if (watcher) watcher.disconnect();
    if (twin) twin.style.display = "";
  };
}

export default { render };
"""

_CSS = """
.softmax-course .softmax-course-option {
  white-space: normal;
  text-align: left;
  line-height: 1.35;
  padding: 6px 10px;
  overflow: visible;
}
.softmax-course .softmax-course-option.mod-active {
  box-shadow: inset 0 0 0 2px var(--jp-brand-color1, #1976d2);
  background: var(--jp-layout-color2, #eee);
  font-weight: bold;
}
.softmax-course .widget-slider .widget-readout {
  min-width: 44px;
  max-width: 44px;
  text-align: right;
}
.softmax-course .softmax-course-controls > .jupyter-widgets {
  margin: 0 !important;
  min-width: 0;
}
.softmax-course .softmax-course-controls .widget-label {
  flex: none;
  min-width: max-content;
}
.softmax-course {
  container-type: inline-size;
}
.softmax-course > .widget-image,
.softmax-course > .softmax-course-sentence {
  margin-top: 0;
  margin-bottom: 0;
}
.softmax-course > .softmax-course-sentence {
  min-height: 4.1em; /* three lines: the page below stands still */
}
@container (max-width: 480px) {
  .softmax-course-controls.softmax-course-controls {
    grid-template-columns: repeat(auto-fit, minmax(130px, 1fr)) !important;
  }
  .softmax-course .softmax-course-controls > .jupyter-widgets {
    flex-wrap: wrap;
    height: auto;
  }
  .softmax-course .softmax-course-controls .widget-label {
    height: 18px;
    line-height: 18px;
    text-align: left;
    width: 100% !important;
  }
  .softmax-course .softmax-course-controls .slider-container,
  .softmax-course .softmax-course-controls select {
    flex: 1 1 0;
    min-width: 0;
  }
  .softmax-course > .softmax-course-sentence {
    min-height: 5.4em;
  }
}
@container (max-width: 360px) {
  .softmax-course > .softmax-course-sentence {
    min-height: 6.8em;
  }
}
.softmax-course > .softmax-course-gone {
  margin: 4px 2px;
  padding: 6px 10px;
  border-left: 4px solid #d55e00;
  line-height: 1.35;
}
.softmax-course > .softmax-course-gone ~ * {
  opacity: 0.4;
}
.softmax-course.jupyter-widgets-disconnected::before,
.softmax-course .jupyter-widgets-disconnected::before {
  content: none !important; /* one sentence in place of forty broken links */
}
.softmax-course .softmax-course-mark {
  display: inline-block;
  width: 1.1em;
  text-align: center;
}
.softmax-course .softmax-course-mark + .softmax-course-mark {
  margin-left: 0.6em;
}
"""


class Accessible(anywidget.AnyWidget):
    """An invisible helper: put it last into a box that has the css class `BOX`."""

    _esm = _ESM
    _css = _CSS
    twin = traitlets.Unicode().tag(sync=True)  # the words of the twin that is shown behind

    def __init__(self):
        super().__init__(layout=ipywidgets.Layout(display="none"))
