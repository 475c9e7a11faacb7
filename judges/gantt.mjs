/**
 * What Mermaid itself understands of gantts: each file holds the source of one.
 *
 * It judges nothing. It prints one JSON object `{gantts}`: for each file the names of its `sections` and of its `tasks`,
 * as a browser would show them.
 */

import { readFileSync } from "node:fs";

import { JSDOM } from "jsdom";

// Mermaid looks for a browser when it is loaded, so the window must stand first.
const { window } = new JSDOM("");
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import("mermaid");

const place = window.document.createElement("p");

/** A name as it is shown: Mermaid keeps codes of letters in marks of its own, and makes HTML of them when it draws. */
function shown(name) {
  place.innerHTML = name.replaceAll("ﬂ°°", "&#").replaceAll("ﬂ°", "&").replaceAll("¶ß", ";");
  if (place.children.length > 0) throw new Error(`a name holds an element: ${place.innerHTML}`);
  return place.textContent;
}

const gantts = [];
for (const file of process.argv.slice(2)) {
  const source = readFileSync(file, "utf8");
  await mermaid.parse(source);
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  const tasks = db.getTasks();
  for (const { task, startTime, endTime } of tasks) {
    if (!(startTime < endTime)) throw new Error(`“${task}” runs from ${startTime} to ${endTime}`);
  }
  gantts.push({ sections: db.getSections().map(shown), tasks: tasks.map(({ task }) => shown(task)) });
}
process.stdout.write(JSON.stringify({ gantts }));
