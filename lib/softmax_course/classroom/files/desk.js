"use strict";

const EVERY = 2000; // milliseconds between two looks
const given = document.querySelector("meta[name=key]"); // where a hub knows who leads
let key = decodeURIComponent(location.hash.slice(1)) || given?.content || "";
let lesson = "";

async function look() {
  if (!key) return lock(byId("about").textContent || "Type the key that was printed where the room was opened.");
  try {
    const query = lesson ? "?lesson=" + encodeURIComponent(lesson) : "";
    draw(await ask("desk/state" + query, { headers: { "X-Desk-Key": key } }));
  } catch (problem) {
    if (problem.status === 403) lock(problem.message);
    else say("about", "The room does not answer. This page goes on when it does.");
  }
}

function lock(words) {
  key = "";
  if (location.hash) history.replaceState(null, "", location.pathname);
  say("about", words);
  byId("lock").hidden = false;
  byId("open").hidden = true;
}

function draw(state) {
  if (!given && !location.hash) history.replaceState(null, "", "#" + encodeURIComponent(key));
  byId("lock").hidden = true;
  byId("open").hidden = false;
  say("about", `Room ${state.room}: ${state.people} here`);
  table("go", ["who", "exercise", "✗ in a row", "minutes", "mistake", "why"], state.go.map((row) => [
    row.who, row.exercise, row.wrong, row.minutes, row.mistake, row.reason,
  ]), "Nobody needs you more than the others.");
  const numbers = state.exercises.map((title) => title.split(" ")[0]);
  table("everyone", ["who", ...numbers, "heard, minutes ago"], state.everyone.map((one) => [
    one.who, ...one.strip, one.heard,
  ]), "Nobody is here yet.");
  list("unnamed", state.unnamed.map((words) => make("li", words)), "Everything has a name so far.");
  list("votes", state.votes.map(vote), "This lesson has no questions.");
  fill("lesson", state.lessons.map((slug) => make("option", slug)));
  if (document.activeElement !== byId("lesson")) byId("lesson").value = state.lesson;
}

function table(id, columns, rows, nothing) {
  const top = make("tr", "", ...columns.map((words) => head(words, "col")));
  const body = rows.map(([first, ...rest]) =>
    make("tr", "", head(first, "row"), ...rest.map((cell) => make("td", `${cell}`))));
  fill(id, rows.length ? [top, ...body] : [make("caption", nothing)]);
}

function list(id, items, nothing) {
  fill(id, items.length ? items : [make("li", nothing)]);
}

function vote(one) {
  const next = { before: "talk", talk: "after", after: "before" }[one.phase];
  const words = { talk: "Close it for talk", after: "Open it again, after talk", before: "Back to before" };
  const said = { before: "open, before talk", talk: "closed, talk", after: "open, after talk" };
  const button = make("button", words[next]);
  button.name = one.at;
  button.addEventListener("click", async () => {
    const body = JSON.stringify({ at: one.at, phase: next });
    const headers = { "X-Desk-Key": key };
    await ask("desk/vote", { method: "POST", body, headers }).catch(() => {}); // `look` says why
    look();
  });
  return make("li", `${one.words} `, make("b", `(${said[one.phase]}) `), button);
}

byId("lesson").addEventListener("change", (event) => {
  lesson = event.target.value;
  look();
});
byId("lock").addEventListener("submit", (event) => {
  event.preventDefault();
  key = byId("key").value.trim();
  look();
});
look();
setInterval(look, EVERY);
