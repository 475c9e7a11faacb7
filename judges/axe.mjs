/**
 * axe in a real browser: every page light and dark, on a desk and on a phone.
 *
 * Faults are axe's violations, any request other than for the page itself (a self-contained page makes none), what the
 * browser complains of (a script's error, a breach of the page's own content security policy), and a page that has to
 * be scrolled sideways on a phone. CHROMIUM names a browser that is not on the path.
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

import { chromium } from "playwright-core";

import { deliver } from "./verdict.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SCHEMES = ["light", "dark"];
const PHONE = 390;
const SIZES = [
  { width: PHONE, height: 844 },
  { width: 1180, height: 820 },
];
// The browser runs as root in a container, and must not look for anything outside on its own account.
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

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

/** Opens one file under one pair of conditions and says all that is wrong with it. */
async function look(browser, file, colorScheme, viewport) {
  const context = await browser.newContext({ colorScheme, viewport, reducedMotion: "reduce" });
  const address = pathToFileURL(file).href;
  const faults = [];
  await context.route("**/*", (route) => {
    const wanted = route.request().url();
    if (wanted === address) return route.continue();
    faults.push(["page/request", `the page asks for ${wanted}`]);
    return route.abort();
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(["page/script", String(error)]));
  page.on("console", (line) => {
    if (line.type() === "error" && !line.text().includes("ERR_FAILED")) faults.push(["page/console", line.text()]);
  });
  await page.goto(address, { waitUntil: "load" });
  if (viewport.width === PHONE) faults.push(...(await overflow(page)));
  faults.push(...(await violations(page)));
  await context.close();
  const where = `${colorScheme} ${viewport.width} px`;
  return faults.map(([rule, message]) => ({ file, where, rule, message }));
}

await deliver("axe", async (files) => {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
  const faults = [];
  try {
    for (const file of files) {
      for (const scheme of SCHEMES) {
        for (const size of SIZES) faults.push(...(await look(browser, file, scheme, size)));
      }
    }
  } finally {
    await browser.close();
  }
  return faults;
});
