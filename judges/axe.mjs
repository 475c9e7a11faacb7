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
// How a page is opened, and under which conditions it is then looked at, one after the other: scheme, and how.
// A page with a script is also looked at in use, which comes last, and as it is to those who let no script run.
const VISITS = [
  { viewport: PHONE, looks: [["light", ""], ["dark", ""], ["light", "in use"]] },
  { viewport: DESK, looks: [["light", ""], ["dark", ""], ["dark", "in use"]] },
  { viewport: DESK, scripts: false, looks: [["light", "without scripts"]] },
  { viewport: PHONE, scripts: false, looks: [["dark", "without scripts"]] },
];

/** The visits to a file, each with the looks that it is worth. */
function visitsTo(file) {
  if (isLive(file)) return VISITS;
  const still = VISITS.map((visit) => ({ ...visit, looks: visit.looks.filter(([, how]) => how === "") }));
  return still.filter(({ looks }) => looks.length > 0);
}

/** What axe finds wrong with the page as it now stands, as `[rule, message]`. */
async function violations(page) {
  const options = { preload: false, resultTypes: ["violations"] };
  const found = await page.evaluate(async (given) => (await globalThis.axe.run(given)).violations, options);
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

/** Opens one file once and says all that is wrong with it at each look; what is wrong when it opens is so at each. */
async function visited(browser, file, { viewport, scripts, looks }) {
  const told = [];
  await opened(browser, file, { viewport, scripts }, async (page, found) => {
    await page.evaluate(AXE);
    const opening = found.splice(0);
    for (const [colorScheme, how] of looks) {
      await page.emulateMedia({ colorScheme });
      if (how === "in use") await use(page);
      if (viewport === PHONE) found.push(...(await overflow(page)));
      found.push(...(await violations(page)));
      const where = [colorScheme, `${viewport.width} px`, how].filter(Boolean).join(" ");
      for (const [rule, message] of [...opening, ...found.splice(0)]) told.push({ file, where, rule, message });
    }
  });
  return told;
}

await deliver("axe", (files) =>
  withBrowser((browser) =>
    eachOf(
      files.flatMap((file) => visitsTo(file).map((visit) => [file, visit])),
      ([file, visit]) => visited(browser, file, visit),
    ),
  ),
);
