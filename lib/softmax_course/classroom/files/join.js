"use strict";

ask("join.json").then((room) => {
  byId("line").textContent = room.line;
  if (room.course) {
    const link = make("a", "open the course in this browser");
    link.href = room.course;
    byId("course").append("Or, with nothing installed, ", link, ".");
    byId("course").hidden = false;
  }
});
