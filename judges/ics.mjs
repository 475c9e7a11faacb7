/**
 * ical.js, the calendar of Thunderbird, on iCalendar files.
 *
 * It reads what is wrong as if it were nothing, so what it read is looked at: every event has what RFC 5545 asks of it,
 * a name that no other has, and ends after it begins. Lines end in CR LF and hold at most 75 octets.
 */

import { readFileSync } from "node:fs";

import ICAL from "ical.js";

import { deliver } from "./verdict.mjs";

const ASKED = ["uid", "dtstamp", "dtstart", "summary"];
const OCTETS = 75;

/** What is wrong with the lines, as `[where, rule, message]`. */
function* lines(data) {
  const found = data.toString("latin1").split("\r\n");
  if (found.pop() !== "") yield [`line ${found.length + 1}`, "ics/end", "the last line does not end in CR LF"];
  for (const [at, line] of found.entries()) {
    if (/[\r\n]/u.test(line)) yield [`line ${at + 1}`, "ics/break", "a line ends in something else than CR LF"];
    if (line.length > OCTETS) yield [`line ${at + 1}`, "ics/long", `the line holds ${line.length} octets`];
  }
}

/** What is wrong with the events. */
function* events(calendar) {
  const names = new Set();
  const found = calendar.getAllSubcomponents("vevent");
  if (found.length === 0) yield ["", "ics/empty", "there is no event"];
  for (const [at, event] of found.entries()) {
    const where = `event ${at + 1}`;
    for (const name of ASKED) {
      const count = event.getAllProperties(name).length;
      if (count !== 1) yield [where, "ics/property", `${name} is there ${count} times`];
    }
    const uid = event.getFirstPropertyValue("uid");
    if (names.has(uid)) yield [where, "ics/uid", `${uid} is another event's name`];
    names.add(uid);
    const [start, end] = ["dtstart", "dtend"].map((name) => event.getFirstPropertyValue(name));
    const days = [start, end].filter((time) => time instanceof ICAL.Time && time.isValid?.() !== false);
    if (days.length < 2) yield [where, "ics/time", `it runs from ${start} to ${end}`];
    else if (start.compare(end) >= 0) yield [where, "ics/time", `it ends on ${end}, and begins on ${start}`];
  }
}

/** Everything that is wrong with a file. */
function complaints(data) {
  try {
    return [...lines(data), ...events(new ICAL.Component(ICAL.parse(data.toString("utf8"))))];
  } catch (error) {
    return [["", "ics/parse", String(error.message ?? error)]];
  }
}

await deliver("ics", async (files) =>
  files.flatMap((file) =>
    complaints(readFileSync(file)).map(([where, rule, message]) => ({ file, where, rule, message })),
  ),
);
