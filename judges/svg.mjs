/** The W3C's Nu checker on pictures in SVG; and nothing in them may act, or be loaded from elsewhere. */

import { readFileSync } from "node:fs";

import { nu } from "./nu.mjs";
import { deliver } from "./verdict.mjs";

const ACTING = {
  "a script": /<script\b/giu,
  "a foreign object": /<foreignObject\b/giu,
  "an action": /\son\w+\s*=/giu,
  "a reference to elsewhere": /\b(?:href|src)\s*=\s*["'](?!#)[^"']*|url\(\s*["']?(?!#)[^)]*|@import\b/giu,
};

/** What a picture holds that does more than being drawn. */
function* acting(file) {
  const text = readFileSync(file, "utf8");
  for (const [what, sign] of Object.entries(ACTING)) {
    for (const { index } of text.matchAll(sign)) {
      const where = `line ${text.slice(0, index).split("\n").length}`;
      yield { file, where, rule: "svg/acting", message: `${what}: ${text.slice(index, index + 60).trim()}` };
    }
  }
}

await deliver("svg", async (files) => [...nu(files), ...files.flatMap((file) => [...acting(file)])]);
