/**
 * What a reader does with a page, in a real browser and by the keyboard: sort, choose parties, open details, print,
 * share the address, and read all of it with scripts off. Slides have keys of their own and are not looked at.
 *
 * The order of a table, what is shown and what is counted are worked out here a second time, from the marks that the
 * page carries (`data-sorts`, `data-sort`, `data-party`), and compared with what the page then shows.
 */

import { DESK, isLive, opened, PHONE, withBrowser } from "./browser.mjs";
import { eachOf } from "./each.mjs";
import { deliver } from "./verdict.mjs";

const LEAST_TARGET = 24;
const CONTROLS = ".controls button, .controls label, thead button, summary";

/** What the judge works out inside the page, under `judge`. */
function prepare() {
  const rows = (table) => [...table.tBodies].flatMap((body) => [...body.rows]);
  const seen = (element) => element.checkVisibility({ visibilityProperty: true });

  // The column under a heading, by where it stands: the row's cell that begins under its left edge, or its right one.
  const cellUnder = (row, heading) => {
    const edge = (cell) => cell.getBoundingClientRect()[heading.matches(".number") ? "right" : "left"];
    return [...row.cells].find((cell) => !cell.matches(".group") && Math.abs(edge(cell) - edge(heading)) < 2);
  };
  const key = (row, heading) => {
    const cell = cellUnder(row, heading);
    return cell.dataset.sort ?? cell.textContent.trim();
  };
  const comes = (one, other, numeric) =>
    numeric ? Number(one) - Number(other) : new Intl.Collator("en", { numeric: true }).compare(one, other);

  /** Why keys are not in order; empty where they are. What is empty belongs last, whichever way the others go. */
  const disorder = (keys, direction, numeric) => {
    const wrong = keys.findIndex((next, at) => {
      const before = keys[at - 1];
      if (at === 0 || next === "") return false;
      const way = before === "" ? 1 : comes(before, next, numeric);
      return before === "" || (direction === "ascending" ? way > 0 : way < 0);
    });
    return wrong < 0 ? "" : `"${keys[wrong]}" stands behind "${keys[wrong - 1]}"`;
  };

  const order = (heading) => {
    const table = heading.closest("table");
    const direction = heading.getAttribute("aria-sort");
    const groups = [...table.tBodies].map((body) => [...body.rows].filter((row) => !row.matches(".band, .total")));
    const keys = groups.map((group) => group.map((row) => key(row, heading)));
    const numeric = keys.flat().every((one) => one === "" || !Number.isNaN(Number(one)));
    const found = keys.map((group) => disorder(group, direction, numeric)).filter(Boolean);
    const between = disorder(keys.filter((group) => group.length).map((group) => group[0]), direction, numeric);
    if (between) found.push(`among groups ${between}`);
    for (const body of table.tBodies) {
      const kinds = [...body.rows].map((row) => (row.matches(".band") ? 0 : row.matches(".total") ? 2 : 1));
      if (kinds.some((kind, at) => kind < kinds[at - 1])) found.push("a total or the title of a group left its place");
    }
    return found;
  };

  /** The rows of a table as they stand, each with its group. */
  const places = (table) => rows(table).map((row) => `${row.dataset.row} in ${row.parentElement.dataset.body}`);

  /** What is wrong with a table once a heading has been pressed three times; its order is seen where columns are. */
  const pressed = (heading, columns) => {
    const table = heading.closest("table");
    const name = heading.textContent.trim();
    const before = places(table);
    const found = [];
    const directions = new Set();
    for (const press of [1, 2, 3]) {
      heading.querySelector("button").click();
      const said = document.querySelector(".said").textContent;
      const sorted = [...table.querySelectorAll("[aria-sort]")];
      if (!said) found.push(["announced", `nothing says how "${name}" is sorted`]);
      if (press === 3) {
        const back = sorted.length === 0 && places(table).join() === before.join();
        if (!back) found.push(["restored", `"${name}" does not go back to the plan's order`]);
        continue;
      }
      const direction = heading.getAttribute("aria-sort");
      directions.add(direction);
      const alone = sorted.length === 1 && direction && said.includes(name);
      if (!alone) found.push(["announced", `"${name}" does not say that it alone is sorted`]);
      if (columns) found.push(...order(heading).map((wrong) => ["order", `"${name}" ${direction}: ${wrong}`]));
      const together = places(table).sort().join() === [...before].sort().join();
      if (!together) found.push(["groups", `"${name}" moves rows out of their groups`]);
    }
    if (directions.size !== 2) found.push(["direction", `"${name}" is sorted one way only`]);
    return found;
  };

  /** What is shown although it should not be, or the other way round, where these parties are chosen. */
  const misshown = (chosen) => {
    const meant = (element) => {
      const parties = element.dataset.party;
      const own = parties === undefined || parties.split(" ").some((party) => chosen.includes(party));
      const outer = element.parentElement?.closest("[data-party]");
      return own && (!outer || meant(outer));
    };
    const faded = (element) => Number(getComputedStyle(element).opacity) < 0.5;
    return [...document.querySelectorAll("[data-party], tr.total")].filter((element) =>
      element instanceof SVGElement ? faded(element) === meant(element) : seen(element) !== meant(element),
    ).map((element) => element.outerHTML.slice(0, 160));
  };

  globalThis.judge = {
    seen,
    sorted: (columns) => [...document.querySelectorAll("[data-sorts]")].flatMap((heading) => pressed(heading, columns)),
    shown: (chosen) => {
      const entries = [...document.querySelectorAll("[data-party]:not(svg *)")];
      const count = entries.filter((entry) => !entry.querySelector("[data-party]")).filter(seen).length;
      const said = document.querySelector(".showing").textContent;
      return { wrong: misshown(chosen), count, said, hash: location.hash };
    },
  };
  document.querySelectorAll("tr").forEach((row, at) => { row.dataset.row = at; });
  document.querySelectorAll("tbody").forEach((body, at) => { body.dataset.body = at; });
  for (const one of document.querySelectorAll("details")) one.open = true;
}

/** Presses each heading three times: sorted one way, the other way, and as the plan has it. */
async function sorting(page, fault) {
  const first = page.locator("[data-sorts] button").first();
  if ((await first.count()) === 0) return;
  // On a phone a table has no columns to see; its order is judged where it has.
  const columns = page.viewportSize().width > PHONE.width;
  for (const wrong of await page.evaluate((seen) => globalThis.judge.sorted(seen), columns)) fault(...wrong);
  for (const key of ["Enter", "Space", "Enter"]) {
    await first.press(key);
    const focused = await first.evaluate((button) => button === document.activeElement);
    if (!focused) fault("focus", "a heading loses the focus when it is pressed");
  }
}

/** Chooses each party alone, follows the address that says so, and goes back to everything. */
async function choosing(page, fault, reopen) {
  const boxes = await page.locator(".controls input").all();
  if (boxes.length === 0) return;
  for (const [place, box] of boxes.entries()) {
    const { value, key } = await box.evaluate((one) => ({ value: one.value, key: one.dataset.key }));
    for (const other of boxes) {
      if ((await other.isChecked()) !== (other === box)) await other.press("Space");
    }
    const { wrong, count, said, hash } = await page.evaluate((chosen) => globalThis.judge.shown([chosen]), value);
    for (const element of wrong) fault("shown", `with ${key} alone: ${element}`);
    const says = new RegExp(`\\b${count} of\\b`).test(said);
    if (!says) fault("counted", `with ${key} alone ${count} are shown, and the page says: ${said}`);
    if (hash !== `#show=${key}`) fault("address", `with ${key} alone the address ends in "${hash}"`);
    if (place > 0) continue;
    const again = await reopen(hash);
    if (again !== said) fault("address", `opened with "${hash}" the page says: ${again}`);
    if (await reopen("#section-1")) fault("address", "an address that leads to a place of the page hides some of it");
  }
  await page.locator(".everything").press("Enter");
  const every = await page.evaluate(() => [...document.querySelectorAll(".controls input")].map((box) => box.value));
  const { wrong, said, hash } = await page.evaluate((all) => globalThis.judge.shown(all), every);
  for (const element of wrong) fault("shown", `with everything: ${element}`);
  if (said || hash) fault("address", `with everything the page says "${said}", and its address ends in "${hash}"`);
}

/** Opens all details, and closes them again. */
async function unfolding(page, fault) {
  const button = page.locator(".unfold");
  if ((await button.count()) === 0) return;
  const closed = () => page.locator("main details:not(.again):not([open])").count();
  const all = await page.locator("main details:not(.again)").count();
  const before = await closed();
  await button.press("Enter");
  const [after, label] = [await closed(), await button.textContent()];
  const wanted = before === 0 ? all : 0;
  if (after !== wanted) fault("details", `of ${all} details, ${after} are closed once "all" is pressed`);
  await button.press("Enter");
  const back = (await closed()) !== after && (await button.textContent()) !== label;
  if (!back) fault("details", "pressed twice, the button does not go back");
}

/** Whether everything that can be pressed is large enough for a finger, and shows where the focus is. */
async function reaching(page, fault) {
  await page.keyboard.press("Tab");
  const found = await page.evaluate(([controls, least]) => {
    const wrong = [];
    for (const one of [...document.querySelectorAll(controls)].filter(globalThis.judge.seen)) {
      const named = one.outerHTML.slice(0, 120);
      const { width, height } = one.getBoundingClientRect();
      if (Math.min(width, height) < least) wrong.push(["target", `${named} is ${width} × ${height} px`]);
      (one.querySelector("input") ?? one).focus();
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      const shown = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
      if (!shown) wrong.push(["focus", `${named} does not show the focus`]);
    }
    return wrong;
  }, [CONTROLS, LEAST_TARGET]);
  for (const [rule, message] of found) fault(rule, message);
}

/** Whether all is there on paper, also what is folded, and nothing that can only be pressed. */
async function printing(page, fault) {
  await page.evaluate(() => { for (const one of document.querySelectorAll("details")) one.open = false; });
  await page.emulateMedia({ media: "print" });
  const found = await page.evaluate(() => {
    const { seen } = globalThis.judge;
    const folded = [...document.querySelectorAll("details:not(.again) > :not(summary)")].filter((one) => !seen(one));
    const pressed = [...document.querySelectorAll(".controls button, .controls input")].filter(seen);
    return [...folded, ...pressed].map((one) => one.outerHTML.slice(0, 120));
  });
  await page.emulateMedia({ media: "screen" });
  for (const element of found) fault("print", `on paper: ${element}`);
}

/** Whether all can be read where no script runs, and nothing is offered that would do nothing. */
async function reading(page, fault) {
  const found = await page.evaluate(() => {
    const seen = (one) => one.checkVisibility({ visibilityProperty: true });
    // What names a picture is heard and not seen; the number of a row is left out on a phone.
    const holdsText = (one) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const texts = [...document.querySelectorAll("main :not(svg *, .order)")].filter(holdsText);
    const lost = texts.filter((one) => !seen(one) && !one.closest("details:not([open])"));
    const idle = [...document.querySelectorAll("button, input")].filter(seen);
    return [...lost, ...idle].map((one) => one.outerHTML.slice(0, 120));
  });
  for (const element of found) fault("scripts-off", `without scripts: ${element}`);
  const summary = page.locator("summary").first();
  if ((await summary.count()) === 0) return;
  await summary.click();
  const open = await page.evaluate(() => document.querySelector("details").open);
  if (!open) fault("scripts-off", "without scripts a detail does not open");
}

/** Everything that a reader does with one file in a window of one size. */
async function used(browser, file, viewport) {
  const reopen = async (hash) => {
    let said = "";
    await opened(browser, file, { viewport, hash }, async (page) => {
      said = await page.locator(".showing").textContent();
    });
    return said;
  };
  return opened(browser, file, { viewport }, async (page, faults) => {
    if ((await page.locator("body.deck").count()) > 0) return;
    const fault = (rule, message) => faults.push([`interaction/${rule}`, message]);
    if ((await page.locator(".controls").count()) === 0) {
      fault("idle", "the page carries a script that has nothing to do");
      return;
    }
    await unfolding(page, fault);
    await page.evaluate(prepare);
    await sorting(page, fault);
    await choosing(page, fault, reopen);
    await reaching(page, fault);
    await printing(page, fault);
  });
}

/** All that is wrong with one file, with and without scripts. */
async function look(browser, file, viewport) {
  const said = (how) => ([rule, message]) => ({ file, where: `${viewport.width} px${how}`, rule, message });
  const live = isLive(file) ? await used(browser, file, viewport) : [];
  const still = await opened(browser, file, { viewport, javaScriptEnabled: false }, (page, faults) =>
    reading(page, (rule, message) => faults.push([`interaction/${rule}`, message])),
  );
  return [...live.map(said("")), ...still.map(said(" without scripts"))];
}

await deliver("interaction", (files) =>
  withBrowser((browser) =>
    eachOf(
      files.flatMap((file) => [DESK, PHONE].map((viewport) => [file, viewport])),
      ([file, viewport]) => look(browser, file, viewport),
    ),
  ),
);
