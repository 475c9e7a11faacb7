/**
 * Pictures of pages, taken by one browser: `node pictures.mjs TASKS.json`.
 *
 * Each task is `{page, out}`: the file of a page, and the file to write. `{width, scheme}` beside them make it a PNG of
 * the whole page in a window of that many pixels, `light` or `dark`; with `height`, of what such a window shows.
 * `{paper}`, such as `A4`, makes it a PDF, as a reader's own browser prints the page. `at` is a place on the page
 * (`#slide-3`); `scripts: false` shows the page as it is without scripts. CHROMIUM names a browser that is not on the
 * path.
 */

import { mkdirSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { chromium } from "playwright-core";

const DESK = 1180;
const HEIGHTS = { 390: 844, [DESK]: 600 };
const FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"];

/** Opens the page as the task wants it, and writes what is to be seen. */
async function take(context, { page, at = "", out, width = DESK, height, paper }) {
  const sheet = await context.newPage();
  await sheet.setViewportSize({ width, height: height ?? HEIGHTS[width] ?? HEIGHTS[DESK] });
  await sheet.goto(pathToFileURL(resolve(page)).href + at);
  mkdirSync(dirname(out), { recursive: true });
  if (paper) await sheet.pdf({ path: out, format: paper, preferCSSPageSize: true });
  else await sheet.screenshot({ path: out, fullPage: height === undefined });
  await sheet.close();
}

/** One context for each pair of conditions that tasks ask for, kept for all of them. */
function contexts(browser) {
  const opened = new Map();
  return ({ scheme = "light", scripts = true }) => {
    const key = `${scheme} ${scripts}`;
    if (!opened.has(key)) opened.set(key, browser.newContext({ colorScheme: scheme, javaScriptEnabled: scripts }));
    return opened.get(key);
  };
}

const tasks = JSON.parse(readFileSync(process.argv[2], "utf8"));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
try {
  const contextOf = contexts(browser);
  for (const task of tasks) await take(await contextOf(task), task);
} finally {
  await browser.close();
}
