const CELL = ".jp-Cell, .cell, .cell_container";
const GONE = "The kernel behind this has ended. Run this cell again (▶ or Shift + Enter).";

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

// ipywidgets takes a typed number at Enter, and means to when the field is left: that event
// does not reach it, and its parser takes 8,5 for 8 and 8x too. What is no number becomes
// nothing at all, for which ipywidgets puts the last number back.
const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
const FIELD = ".widget-readout[contenteditable=true]";

function tidy(field) {
  const typed = field.textContent.trim().replace(",", ".").replace("−", "-");
  field.textContent = NUMBER.test(typed) ? typed : "";
}

function listen(box) {
  const before = new WeakMap();
  const on = (name, does) => box.addEventListener(name, event => {
    const field = event.target.closest(FIELD);
    if (field) does(field, event);
  }, true);
  on("focusin", field => before.set(field, field.textContent));
  on("keydown", (field, event) => {
    if (event.key !== "Enter") return;
    tidy(field);
    queueMicrotask(() => before.set(field, field.textContent));
  });
  on("focusout", field => {
    if (field.textContent === before.get(field)) return;
    tidy(field);
    field.dispatchEvent(new FocusEvent("blur", { bubbles: true }));
  });
}

// The output behind the one that holds the box, if it says what the twin says.
function twinOf(box, words) {
  const flat = text => (text ?? "").replace(/\s+/g, " ").trim();
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
    listen(box);
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
