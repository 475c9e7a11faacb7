/**
 * axe in a real browser: every page light and dark, on a desk and on a phone, with its script, in use and without it.
 *
 * Faults are axe's violations, what `browser.mjs` says of every page (a request, a script's error), and a page that
 * has to be scrolled sideways on a phone.
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { DESK, isLive, opened, PHONE, withBrowser } from "./browser.mjs";
import { eachOf } from "./each.mjs";
import { deliver } from "./verdict.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const ALWAYS = ["light", "dark"].flatMap((scheme) => [PHONE, DESK].map((size) => [scheme, size, ""]));
// A page with a script is also looked at in use, and as it is to those who let no script run.
const LIVE = [
  ["light", PHONE, "in use"],
  ["dark", DESK, "in use"],
  ["light", DESK, "without scripts"],
  ["dark", PHONE, "without scripts"],
];

/** The conditions under which a file is looked at: scheme, size, and how. */
const looksAt = (file) => (isLive(file) ? [...ALWAYS, ...LIVE] : ALWAYS);

/** What axe finds wrong with the page as it now stands, as `[rule, message]`. */
async function violations(page) {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => (await globalThis.axe.run({ preload: false })).violations);
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => [`axe/${id}`, `${help}: ${node.target.join(" ")} — ${node.failureSummary}`]),
  );
}

/** The widest element that stands out of the page on the right, if the page can be scrolled sideways. */
async function overflow(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const widest = [...document.body.querySelectorAll("*")].reduce((one, other) =>
      other.getBoundingClientRect().right > one.getBoundingClientRect().right ? other : one,
    );
    const name = widest.outerHTML.slice(0, 120);
    return [["page/sideways", `the page is ${scrollWidth} px wide in a window of ${clientWidth} px, because of ${name}`]];
  });
}

/** All that is used at once: a table sorted, one party left out, every detail open. */
async function use(page) {
  await page.evaluate(() => {
    document.querySelector("thead th[data-sorts] button")?.click();
    document.querySelector(".controls input")?.click();
    for (const one of document.querySelectorAll("details")) one.open = true;
  });
}

/** Opens one file under one set of conditions and says all that is wrong with it. */
async function looked(browser, file, colorScheme, viewport, how) {
  const conditions = { colorScheme, viewport, scripts: how !== "without scripts" };
  const faults = await opened(browser, file, conditions, async (page, found) => {
    if (how === "in use") await use(page);
    if (viewport === PHONE) found.push(...(await overflow(page)));
    found.push(...(await violations(page)));
  });
  const where = [colorScheme, `${viewport.width} px`, how].filter(Boolean).join(" ");
  return faults.map(([rule, message]) => ({ file, where, rule, message }));
}

await deliver("axe", (files) =>
  withBrowser((browser) =>
    eachOf(
      files.flatMap((file) => looksAt(file).map((look) => [file, ...look])),
      (look) => looked(browser, ...look),
    ),
  ),
);
