"use strict";

const EVERY = 1000; // milliseconds between two looks
const PARTS = 4; // of a prediction, side by side
const shown = {
  at: location.hash.slice(1), mistakes: false, unfolded: 0, reveal: false, join: false, first: 0,
};
let state = null;
let turn = 0; // an answer that comes after a key was pressed is of no use

async function look() {
  const mine = ++turn;
  try {
    const answer = await ask("state?at=" + encodeURIComponent(shown.at));
    if (mine !== turn) return;
    // Wherever the wall goes, by a key or by following, what was revealed stays behind.
    if (answer.at !== state?.at) Object.assign(shown, { unfolded: 0, reveal: false, first: 0 });
    state = answer;
    draw();
    say("away", "");
  } catch {
    say("away", "The room does not answer.");
  }
  document.body.classList.toggle("away", byId("away").textContent !== "");
}

function draw() {
  const join = joins();
  say("title", join ? "Join the room" : state.title);
  say("about", about());
  say("join", join ? "J back" : `J: ${[state.code, state.address].filter(Boolean).join(" · ")}`);
  say("keys", keys());
  fill("main", join ? joining() : PICTURES[state.kind]());
}

// How one joins is shown by a key, and at the beginning, while nobody is there.
const joins = () => shown.join || (!state.people && state.kind === "exercise");

function about() {
  if (joins()) return state.people ? `${state.people} here` : "nobody is here yet";
  if (state.kind === "guesses") return `${state.guessed} of ${state.people} have guessed`;
  if (state.kind === "question") return `question ${state.number}`;
  const planned = `planned: ${state.planned.join(" to ")} min`;
  return state.open === null ? planned : `open for ${state.open} min, ${planned}`;
}

function keys() {
  if (joins()) return "";
  const mistakes = shown.mistakes && state.shared?.length ? "M · 1 2 3 program" : "M mistakes";
  const own = { exercise: mistakes, guesses: "R result", question: "R answer" }[state.kind];
  const more = state.kind === "guesses" && state.parts.length > PARTS ? " ↓" : "";
  return `${own} · ←→${more} · G guess · V vote · F follow`;
}

function joining() {
  const picture = make("img.qr");
  picture.src = "qr.svg";
  picture.alt = `QR code of ${state.address}/join`;
  const words = make("div", "", make("p", "In a cell of any lesson:"), make("pre.large", state.line));
  words.append(make("p", `or open ${state.address}/join`));
  words.append(make("p", "What is sent is said first, and is never your code."));
  return [make("div.joining", "", picture, words)];
}

function exercise() {
  const bar = make("div.bar");
  const words = make("p.words");
  for (const [sign, name, number] of state.bar) {
    if (!number && sign === "◆") continue;
    words.append(make("span", `${sign} ${number} ${name}`));
    if (!number) continue;
    const part = make("div.part", number * 16 >= state.people ? `${sign} ${number}` : "");
    part.classList.add(name.replaceAll(" ", "-"));
    part.dataset.share = number;
    bar.append(part);
  }
  bar.setAttribute("aria-hidden", "true"); // the words below it say the same
  for (const part of bar.children) part.style.flexGrow = part.dataset.share;
  const parts = shown.unfolded ? [words] : [bar, words];
  return shown.mistakes ? [...parts, mistakes()] : parts;
}

function mistakes() {
  const list = make("ol.mistakes");
  state.shared.forEach((one, index) => {
    if (shown.unfolded && shown.unfolded !== index + 1) return;
    const entry = make("li", "", make("p.line", one.line), make("p", one.question));
    if (shown.unfolded && one.program) entry.append(make("pre", one.program));
    list.append(entry);
  });
  if (state.rest && !shown.unfolded) list.append(make("li.rest", state.rest));
  return list;
}

function guesses() {
  const parts = state.parts.slice(shown.first, shown.first + PARTS).map((part) => {
    const most = Math.max(1, ...part.rows.map((row) => row[1]));
    const rows = part.rows.map(([words, number]) =>
      make("tr", "", head(words, "row"), make("td.count", `${number}`), make("td", blocks(number, most))),
    );
    const result = shown.reveal ? `It is ${part.happens}` : "";
    return make("section", "", make("h2", part.words), make("table", "", ...rows), make("p.result", result));
  });
  return [make("div.guesses", "", ...parts)];
}

function question() {
  const open = state.phase !== "talk" && !shown.reveal; // who sees the others' letters takes them
  const both = state.voted.after > 0;
  const heads = open ? [] : [head("before", "col"), both ? head("after talk", "col") : ""];
  const top = make("tr", "", make("td"), ...heads);
  const rows = state.options.map((one) => {
    const sign = shown.reveal ? (one.right ? "✓ " : "✗ ") : "";
    const option = head(`${sign}${one.letter}) ${one.words}`, "row");
    option.className = "option";
    const row = make("tr", "", option);
    if (!open) row.append(make("td.count", `${one.before}`));
    if (!open && both) row.append(make("td.count", `${one.after}`));
    return row;
  });
  const voted = `${state.voted[state.phase]} of ${state.people} have voted`;
  const said = open ? voted : state.phase === "talk" ? "closed for talk" : "";
  const table = make("table.votes", "", top, ...rows);
  return [make("p.question", state.question), table, make("p.result", said)];
}

const blocks = (number, most) => "█".repeat(Math.round((number / most) * 10));
const PICTURES = { exercise, guesses, question };

function go(way) {
  if (!state.ways[way]) return;
  shown.at = state.ways[way];
  history.replaceState(null, "", "#" + shown.at);
  Object.assign(shown, { unfolded: 0, reveal: false, join: false, first: 0 });
  look();
}

function turnParts(by) {
  const first = shown.first + by;
  if (state.kind === "guesses" && first >= 0 && first < state.parts.length) shown.first = first;
}

const KEYS = {
  ArrowLeft: () => go("back"),
  ArrowRight: () => go("on"),
  ArrowDown: () => turnParts(PARTS),
  ArrowUp: () => turnParts(-PARTS),
  g: () => go(state.kind === "guesses" ? "exercises" : "guesses"),
  v: () => go(state.kind === "question" ? "exercises" : "questions"),
  m: () => Object.assign(shown, { mistakes: !shown.mistakes, unfolded: 0 }),
  r: () => (shown.reveal = !shown.reveal),
  j: () => (shown.join = !shown.join),
  f: () => {
    shown.at = "";
    history.replaceState(null, "", "#");
    look();
  },
  Escape: () => Object.assign(shown, { mistakes: false, unfolded: 0, join: false }),
};
for (const number of [1, 2, 3]) {
  KEYS[number] = () => {
    if (state.kind !== "exercise" || !state.shared[number - 1]) return;
    shown.unfolded = shown.unfolded === number ? 0 : number;
    shown.mistakes = true;
  };
}

document.addEventListener("keydown", (event) => {
  if (!state || event.ctrlKey || event.metaKey || event.altKey) return;
  const letter = event.key.length === 1;
  if (letter && byId("letters").ariaPressed === "false") return;
  const act = KEYS[letter ? event.key.toLowerCase() : event.key];
  if (!act) return;
  event.preventDefault();
  shown.at ||= state.at; // whoever presses a key wants to stay here; F follows the room again
  act();
  draw();
});
// Who speaks to a computer can turn the single letters off: Tab comes to the switch.
byId("letters").addEventListener("click", (event) => {
  const on = event.target.ariaPressed === "false";
  event.target.ariaPressed = `${on}`;
  event.target.textContent = on ? "Letters are keys" : "Letters are no keys";
});
look();
const timer = setInterval(look, EVERY);
