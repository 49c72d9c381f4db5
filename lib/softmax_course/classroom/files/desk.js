"use strict";

const EVERY = 2000; // milliseconds between two looks
const given = document.querySelector("meta[name=key]"); // where a hub knows who leads
let key = decodeURIComponent(location.hash.slice(1)) || given?.content || "";
let lesson = "";

async function look() {
  if (!key) return lock("Type the key that was printed where the room was opened.");
  try {
    const query = lesson ? "?lesson=" + encodeURIComponent(lesson) : "";
    draw(await ask("desk/state" + query, { headers: { "X-Desk-Key": key } }));
  } catch (problem) {
    if (problem.status === 403) lock(problem.message);
    else byId("about").textContent = "The room does not answer. This page goes on when it does.";
  }
}

function lock(words) {
  key = "";
  byId("about").textContent = words;
  byId("lock").hidden = false;
  byId("main").hidden = true;
}

function draw(state) {
  byId("lock").hidden = true;
  byId("main").hidden = false;
  byId("about").textContent = `Room ${state.room}: ${state.people} here`;
  table("go", ["who", "exercise", "✗ in a row", "minutes", "mistake", "why"], state.go.map((row) => [
    row.who, row.exercise, row.wrong, row.minutes, row.mistake, row.reason,
  ]), "Nobody needs you more than the others.");
  const numbers = state.exercises.map((title) => title.split(" ")[0]);
  table("everyone", ["who", ...numbers, "heard, minutes ago"], state.everyone.map((one) => [
    one.who, ...one.strip, one.heard,
  ]), "Nobody is here yet.");
  list("unnamed", state.unnamed.map((words) => make("li", words)), "Everything has a name so far.");
  list("votes", state.votes.map(vote), "This lesson has no questions.");
  if (byId("lesson").children.length !== state.lessons.length) {
    byId("lesson").replaceChildren(...state.lessons.map((slug) => make("option", slug)));
  }
  if (document.activeElement !== byId("lesson")) byId("lesson").value = state.lesson;
}

function table(id, head, rows, nothing) {
  const top = make("tr", "", ...head.map((words) => make("th", words)));
  const body = rows.map((row) => make("tr", "", ...row.map((cell) => make("td", `${cell}`))));
  byId(id).replaceChildren(...(rows.length ? [top, ...body] : [make("caption", nothing)]));
}

function list(id, items, nothing) {
  if (byId(id).contains(document.activeElement)) return; // a button is about to be pressed
  byId(id).replaceChildren(...(items.length ? items : [make("li", nothing)]));
}

function vote(one) {
  const next = { before: "talk", talk: "after", after: "before" }[one.phase];
  const words = { talk: "Close it for talk", after: "Open it again, after talk", before: "Back to before" };
  const said = { before: "open, before talk", talk: "closed, talk", after: "open, after talk" };
  const button = make("button", words[next]);
  button.addEventListener("click", async () => {
    const body = JSON.stringify({ at: one.at, phase: next });
    await ask("desk/vote", { method: "POST", body, headers: { "X-Desk-Key": key } });
    button.blur();
    look();
  });
  return make("li", `${one.words} `, make("b", `(${said[one.phase]}) `), button);
}

byId("lesson").addEventListener("change", (event) => {
  lesson = event.target.value;
  look();
});
byId("enter").addEventListener("click", () => {
  key = byId("key").value.trim();
  history.replaceState(null, "", "#" + encodeURIComponent(key));
  look();
});
look();
setInterval(look, EVERY);
