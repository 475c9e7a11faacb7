/**
 * Slides as they are shown in a room: in a window of 16:9, each with its script, one after the other.
 *
 * Faults are letters that are smaller than 11 points on a slide of 960 by 540, also those of charts, and a slide that
 * is higher than the window.
 */

import { eachOf } from "./each.mjs";
import { opened, withBrowser } from "./browser.mjs";
import { deliver } from "./verdict.mjs";

const WINDOW = { width: 1280, height: 720 };
const POINTS = 11;
// A window of 1280 pixels shows a slide of 960 points; browsers round the sizes of letters.
const LEAST = (POINTS * WINDOW.width) / 960 - 0.05;

/** The headline of the slide that is shown, its smallest letters in pixels and what they say, and how high it is. */
function shown() {
  const slide = document.querySelector(".slide.current");
  const size = (element) => {
    const letters = parseFloat(getComputedStyle(element).fontSize);
    return element.ownerSVGElement ? letters * element.getScreenCTM().a : letters;
  };
  const written = [...slide.querySelectorAll("*")].filter(
    (element) =>
      element.getClientRects().length > 0 &&
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== ""),
  );
  const smallest = written.reduce((one, other) => (size(other) < size(one) ? other : one));
  const { scrollHeight } = document.documentElement;
  return { smallest: size(smallest), text: smallest.textContent.trim(), high: scrollHeight - window.innerHeight };
}

async function judged(browser, file) {
  const faults = [];
  const opening = await opened(browser, file, { viewport: WINDOW }, async (page, told) => {
    const count = await page.locator(".slide").count();
    if (count === 0) told.push(["slides/none", "the page has no slides"]);
    for (let place = 1; place <= count; place += 1) {
      const { smallest, text, high } = await page.evaluate(shown);
      const where = `slide ${place}`;
      if (smallest < LEAST) {
        const points = ((smallest * 960) / WINDOW.width).toFixed(1);
        faults.push({ file, where, rule: "slides/small", message: `letters of ${points} points: ${text.slice(0, 60)}` });
      }
      if (high > 1) faults.push({ file, where, rule: "slides/high", message: `${high} px are below the window` });
      await page.keyboard.press("ArrowRight");
    }
  });
  return [...opening.map(([rule, message]) => ({ file, where: "", rule, message })), ...faults];
}

await deliver("slides", (files) => withBrowser((browser) => eachOf(files, (file) => judged(browser, file))));
