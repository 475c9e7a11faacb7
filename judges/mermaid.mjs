/**
 * Mermaid's own parser on every `mermaid` block of Markdown files, under jsdom.
 *
 * The parser takes dates that do not exist and tasks that follow nothing, so a gantt's computed times are looked at too.
 */

import { readFileSync } from "node:fs";

import { JSDOM } from "jsdom";

import { deliver } from "./verdict.mjs";

const FENCE = /^(?<indent>[ \t]*)(?<fence>`{3,}|~{3,})mermaid[ \t]*\n(?<body>[\s\S]*?)^\k<indent>\k<fence>[ \t]*$/gmu;

// Mermaid looks for a browser when it is loaded, so the window must stand first.
const { window } = new JSDOM("");
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import("mermaid");

/** The mermaid blocks of a text, each with the line on which it starts. */
function blocks(text) {
  return [...text.matchAll(FENCE)].map((match) => ({
    line: text.slice(0, match.index).split("\n").length,
    body: match.groups.body,
  }));
}

/** What is wrong with the tasks of a gantt: a start or an end that is no time, or an end before its start. */
function* crookedTasks(diagram) {
  for (const { task, startTime, endTime } of diagram.db.getTasks?.() ?? []) {
    const [start, end] = [startTime, endTime].map((time) => (time instanceof Date ? time.getTime() : Number.NaN));
    if (!(start <= end)) yield `“${task}” runs from ${startTime} to ${endTime}`;
  }
}

/** Why Mermaid would not draw the block as it is meant, or nothing. */
async function complaints(body) {
  try {
    await mermaid.parse(body);
    const diagram = await mermaid.mermaidAPI.getDiagramFromText(body);
    return [...crookedTasks(diagram)];
  } catch (error) {
    return [String(error.message ?? error)];
  }
}

await deliver("mermaid", async (files) => {
  const faults = [];
  for (const file of files) {
    for (const { line, body } of blocks(readFileSync(file, "utf8"))) {
      for (const message of await complaints(body)) {
        faults.push({ file, where: `line ${line}`, rule: "mermaid/parse", message });
      }
    }
  }
  return faults;
});
