/** The browser of the judges: it looks for nothing outside, and every complaint about a page becomes a fault. */

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

import { chromium } from "playwright-core";

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1180, height: 820 };

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

/** Calls `judge(browser)` with a browser that is closed afterwards. CHROMIUM names one that is not on the path. */
export async function withBrowser(judge) {
  const program = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
  try {
    return await judge({ program, idle: new Map() });
  } finally {
    await program.close();
  }
}

const SCRIPT = /<script\b[^>]*>.*?<\/script>/gs;

/** Whether a page has a script. */
export const isLive = (file) => readFileSync(file, "utf8").search(SCRIPT) >= 0;

/** A window with one page, and what is open in it: its address, its file, whether scripts run, and its faults. */
async function newWindow({ program }, conditions) {
  const context = await program.newContext({ reducedMotion: "reduce", ...conditions });
  const window = { page: await context.newPage(), shown: undefined };
  await context.route("**/*", (route) => {
    const wanted = route.request().url();
    if (window.shown === undefined) return route.abort();
    const { address, file, scripts, faults } = window.shown;
    if (wanted.split("#")[0] === address) {
      if (scripts) return route.continue();
      const body = readFileSync(file, "utf8").replace(SCRIPT, "");
      return route.fulfill({ body, contentType: "text/html; charset=utf-8" });
    }
    faults.push(["page/request", `the page asks for ${wanted}`]);
    return route.abort();
  });
  window.page.on("pageerror", (error) => window.shown?.faults.push(["page/script", String(error)]));
  window.page.on("console", (line) => {
    if (line.type() !== "error" || line.text().includes("ERR_FAILED")) return;
    window.shown?.faults.push(["page/console", line.text()]);
  });
  return window;
}

/**
 * Opens a file and calls `judge(page, faults)`, which adds `[rule, message]` to `faults`.
 *
 * Without `scripts` the page is what it is to a reader who lets none run; the judge can run its own all the same.
 * `hash` is what the address ends in; the other conditions are the browser's.
 * Of its own account it adds any request other than for the page itself (a self-contained page makes none), and what
 * the browser complains of: a script's error, a breach of the page's own content security policy.
 *
 * A window takes longer to open than a page, so one that is free again shows the next page of the same conditions; it
 * has shown an empty one in between, and nothing of the last is left.
 */
export async function opened(browser, file, { scripts = true, hash = "", colorScheme, ...conditions }, judge) {
  const kind = JSON.stringify(conditions);
  if (!browser.idle.has(kind)) browser.idle.set(kind, []);
  const window = browser.idle.get(kind).pop() ?? (await newWindow(browser, conditions));
  const { page } = window;
  const address = pathToFileURL(file).href;
  const faults = [];
  window.shown = { address, file, scripts, faults };
  await page.emulateMedia({ media: null, colorScheme: colorScheme ?? "light" });
  await page.goto(address + hash, { waitUntil: "load" });
  await judge(page, faults);
  window.shown = undefined;
  await page.goto("about:blank");
  browser.idle.get(kind).push(window);
  return faults;
}
