// What the pages share. Whatever comes from the room becomes text, and never HTML.
"use strict";

const byId = (id) => document.getElementById(id);

function make(tag, words, ...inside) {
  const [name, ...classes] = tag.split(".");
  const element = document.createElement(name);
  element.className = classes.join(" ");
  if (words) element.textContent = words;
  element.append(...inside);
  return element;
}

// What a place shows is put there when it has changed; a button in it keeps the focus.
const written = new Map();

function fill(id, children) {
  const place = byId(id);
  const text = children.map((child) => child.outerHTML).join("");
  if (written.get(id) === text) return;
  written.set(id, text);
  const held = place.contains(document.activeElement) && document.activeElement.name;
  place.replaceChildren(...children);
  if (held) place.querySelector(`[name="${CSS.escape(held)}"]`)?.focus();
}

function say(id, words) {
  if (byId(id).textContent !== words) byId(id).textContent = words;
}

function head(words, scope) {
  const cell = make("th", words);
  cell.scope = scope;
  return cell;
}

// Behind a hub a page shows by this cookie that it is the room's own.
const ours = () => document.cookie.match(/\b_xsrf=([^;]*)/)?.[1] || "";

async function ask(address, options = {}) {
  const headers = { "X-XSRFToken": ours(), ...options.headers };
  const answer = await fetch(address, { cache: "no-store", ...options, headers });
  if (!answer.ok) throw Object.assign(new Error(await answer.text()), { status: answer.status });
  return answer.json();
}
