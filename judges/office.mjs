/**
 * LibreOffice opens presentations and workbooks: each becomes a PDF that has a page for each slide, and at least one for
 * each sheet.
 *
 * It says little, and ends with 0 whatever happens, so what it made is looked at. Starting it takes longer than opening
 * a file, so that each of as many as there are processors opens its share in one go, with settings of its own.
 */

import { execFile } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

import { deliver } from "./verdict.mjs";

const run = promisify(execFile);
/** So many files take as long to open as LibreOffice with new settings takes to start. */
const WORTH_A_START = 8;
const OUTPUT_LIMIT = 64 * 1024 * 1024;
const PARTS = { ".pptx": /ppt\/slides\/slide\d+\.xml/gu, ".xlsx": /xl\/worksheets\/sheet\d+\.xml/gu };

/** How many slides or sheets a file has: names stand in an archive as they are. */
function parts(file) {
  return new Set(readFileSync(file, "latin1").match(PARTS[extname(file)]) ?? []).size;
}

/** Has LibreOffice make PDFs of copies, in a folder of its own. */
async function open(copies, folder) {
  if (copies.length === 0) return;
  mkdirSync(folder);
  const settings = `-env:UserInstallation=${pathToFileURL(join(folder, "settings"))}`;
  const options = ["--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder];
  await run("soffice", [settings, ...options, ...copies], { maxBuffer: OUTPUT_LIMIT });
}

/** What is wrong with a file of which LibreOffice was to make this PDF. */
async function complaint(file, pdf) {
  if (!existsSync(pdf)) return ["office/refused", "LibreOffice does not open it"];
  const told = await run("pdfinfo", [pdf]);
  const pages = Number(/^Pages:\s+(?<number>\d+)$/mu.exec(told.stdout)?.groups.number);
  const expected = parts(file);
  const right = extname(file) === ".pptx" ? pages === expected : pages >= expected;
  return right ? undefined : ["office/pages", `LibreOffice shows ${pages} pages of ${expected} slides or sheets`];
}

async function judged(files, folder) {
  const copies = files.map((file, at) => join(folder, `${at}${extname(file)}`));
  for (const [at, file] of files.entries()) copyFileSync(file, copies[at]);
  const count = Math.min(availableParallelism(), Math.ceil(files.length / WORTH_A_START));
  const place = (at) => join(folder, `share-${at % count}`);
  const shares = Array.from({ length: count }, (_, share) => copies.filter((_copy, at) => at % count === share));
  await Promise.all(shares.map((share, at) => open(share, place(at))));
  const faults = [];
  for (const [at, file] of files.entries()) {
    const found = await complaint(file, join(place(at), `${at}.pdf`));
    if (found) faults.push({ file, where: "", rule: found[0], message: found[1] });
  }
  return faults;
}

await deliver("office", async (files) => {
  const folder = mkdtempSync(join(tmpdir(), "office-"));
  try {
    return await judged(files, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
