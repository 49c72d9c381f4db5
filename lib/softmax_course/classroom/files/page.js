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

async function ask(address, options = {}) {
  const answer = await fetch(address, { cache: "no-store", ...options });
  if (!answer.ok) throw Object.assign(new Error(await answer.text()), { status: answer.status });
  return answer.json();
}
