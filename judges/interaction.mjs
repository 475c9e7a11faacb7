/**
 * What a reader does with a page, in a real browser and by the keyboard: sort, choose parties, open details, print,
 * share the address, and read all of it with scripts off. Slides have keys of their own and are not looked at.
 *
 * The order of a table, what is shown and what is counted are worked out here a second time, from the marks that the
 * page carries (`data-sorts`, `data-sort`, `data-party`), and compared with what the page then shows.
 */

import { DESK, eachOf, isLive, opened, PHONE, withBrowser } from "./browser.mjs";
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

  globalThis.judge = {
    seen,
    order,
    /** The rows of a table as they were, each with its group. */
    places: (table) => rows(table).map((row) => `${row.dataset.row} in ${row.parentElement.dataset.body}`),
    number: () => {
      document.querySelectorAll("tr").forEach((row, at) => { row.dataset.row = at; });
      document.querySelectorAll("tbody").forEach((body, at) => { body.dataset.body = at; });
      for (const one of document.querySelectorAll("details")) one.open = true;
    },
    /** What is shown although it should not be, or the other way round, where these parties are chosen. */
    misshown: (chosen) => {
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
    },
    counted: () => {
      const entries = [...document.querySelectorAll("[data-party]:not(svg *)")];
      return entries.filter((entry) => !entry.querySelector("[data-party]")).filter(seen).length;
    },
  };
}

/**
 * Presses each heading three times: sorted one way, the other way, and as the plan has it.
 *
 * On a phone a table has no columns to see; the order is judged where it has.
 */
async function sorting(page, fault) {
  const columns = page.viewportSize().width > PHONE.width;
  for (const heading of await page.locator("[data-sorts]").all()) {
    const name = (await heading.textContent()).trim();
    const places = () => heading.evaluate((one) => globalThis.judge.places(one.closest("table")));
    const before = await places();
    const directions = new Set();
    for (const press of [1, 2, 3]) {
      await heading.locator("button").press("Enter");
      const [direction, sorted, said, focused] = await heading.evaluate((one) => [
        one.getAttribute("aria-sort"),
        one.closest("table").querySelectorAll("[aria-sort]").length,
        document.querySelector(".said").textContent,
        one.contains(document.activeElement),
      ]);
      if (!focused) fault("focus", `"${name}" loses the focus when it is pressed`);
      if (!said) fault("announced", `nothing says how "${name}" is sorted`);
      if (press === 3) {
        if (sorted || (await places()).join() !== before.join()) fault("restored", `"${name}" does not go back to the plan's order`);
        continue;
      }
      directions.add(direction);
      if (sorted !== 1 || !said.includes(name)) fault("announced", `"${name}" does not say that it alone is sorted`);
      const wrong = columns ? await heading.evaluate((one) => globalThis.judge.order(one)) : [];
      for (const one of wrong) fault("order", `"${name}" ${direction}: ${one}`);
      if ((await places()).sort().join() !== [...before].sort().join()) fault("groups", `"${name}" moves rows out of their groups`);
    }
    if (directions.size !== 2) fault("direction", `"${name}" is sorted one way only`);
  }
}

/** Chooses each party alone, follows the address that says so, and goes back to everything. */
async function choosing(page, fault, reopen) {
  const boxes = await page.locator(".controls input").all();
  if (boxes.length === 0) return;
  const named = await Promise.all(boxes.map((box) => box.evaluate(({ value, dataset }) => ({ value, key: dataset.key }))));
  for (const { value, key } of named) {
    for (const box of boxes) {
      const wanted = (await box.inputValue()) === value;
      if ((await box.isChecked()) !== wanted) await box.press("Space");
    }
    for (const element of await page.evaluate((chosen) => globalThis.judge.misshown([chosen]), value)) {
      fault("shown", `with ${key} alone: ${element}`);
    }
    const [count, said, hash] = await page.evaluate(() => [
      globalThis.judge.counted(), document.querySelector(".showing").textContent, location.hash,
    ]);
    if (!new RegExp(`\\b${count} of\\b`).test(said)) fault("counted", `with ${key} alone ${count} are shown, and the page says: ${said}`);
    if (hash !== `#show=${key}`) fault("address", `with ${key} alone the address ends in "${hash}"`);
    const again = await reopen(hash);
    if (again !== said) fault("address", `opened with "${hash}" the page says: ${again}`);
  }
  await page.locator(".everything").press("Enter");
  const every = named.map(({ value }) => value);
  for (const element of await page.evaluate((all) => globalThis.judge.misshown(all), every)) fault("shown", `with everything: ${element}`);
  const [said, hash] = await page.evaluate(() => [document.querySelector(".showing").textContent, location.hash]);
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
  const [opened, label] = [await closed(), await button.textContent()];
  if (before === 0 ? opened !== all : opened !== 0) fault("details", `of ${all} details, ${opened} are closed after "all" was pressed`);
  await button.press("Enter");
  if ((await closed()) === opened || (await button.textContent()) === label) fault("details", "pressed twice, the button does not go back");
}

/** Whether everything that can be pressed is large enough for a finger, and shows where the focus is. */
async function reaching(page, fault) {
  await page.keyboard.press("Tab");
  const found = await page.evaluate(([controls, least]) => {
    const wrong = [];
    for (const one of [...document.querySelectorAll(controls)].filter(globalThis.judge.seen)) {
      const { width, height } = one.getBoundingClientRect();
      if (Math.min(width, height) < least) wrong.push(["target", `${one.outerHTML.slice(0, 120)} is ${width} × ${height} px`]);
      (one.querySelector("input") ?? one).focus();
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2) wrong.push(["focus", `${one.outerHTML.slice(0, 120)} does not show the focus`]);
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
    const folded = [...document.querySelectorAll("details:not(.again) > :not(summary)")].filter((one) => !seen(one) && !one.matches("[hidden], [hidden] *"));
    return [...folded, ...[...document.querySelectorAll(".controls button, .controls input")].filter(seen)].map((one) => one.outerHTML.slice(0, 120));
  });
  await page.emulateMedia({ media: "screen" });
  for (const element of found) fault("print", `on paper: ${element}`);
}

/** Whether all can be read where no script runs, and nothing is offered that would do nothing. */
async function reading(page, fault) {
  const found = await page.evaluate(() => {
    const seen = (one) => one.checkVisibility({ visibilityProperty: true });
    // What names a picture is heard and not seen; the number of a row is left out on a phone.
    const texts = [...document.querySelectorAll("main :not(svg *, .order)")].filter((one) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()));
    const lost = texts.filter((one) => !seen(one) && !one.closest("details:not([open])"));
    return [...lost, ...[...document.querySelectorAll("button, input")].filter(seen)].map((one) => one.outerHTML.slice(0, 120));
  });
  for (const element of found) fault("scripts-off", `without scripts: ${element}`);
  const summary = page.locator("summary").first();
  if ((await summary.count()) === 0) return;
  await summary.click();
  if (!(await page.evaluate(() => document.querySelector("details").open))) fault("scripts-off", "without scripts a detail does not open");
}

/** Everything that a reader does with one file in a window of one size. */
async function used(browser, file, viewport) {
  const reopen = async (hash) => {
    let said = "";
    await opened(browser, file, { viewport, hash }, async (page) => { said = await page.locator(".showing").textContent(); });
    return said;
  };
  return opened(browser, file, { viewport }, async (page, faults) => {
    if ((await page.locator("body.deck").count()) > 0) return;
    const fault = (rule, message) => faults.push([`interaction/${rule}`, message]);
    if ((await page.locator(".controls").count()) === 0) {
      fault("idle", "the page carries a script that has nothing to do");
      return;
    }
    await page.evaluate(prepare);
    await unfolding(page, fault);
    await page.evaluate(() => globalThis.judge.number());
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
