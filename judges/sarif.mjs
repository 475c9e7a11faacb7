/**
 * Microsoft's SARIF validator: the schema, the standard's own rules, and what GitHub's code scanning asks for.
 *
 * Its exit status is 0 even for a file that is no JSON, so what it says is read instead. And a word that it does not
 * know (`"level": "fatal"`) makes it pass over that file and all others in silence. So it must say something of every
 * file: of one that is in order it says that no `informationUri` is given, since jbp has no page in the web.
 */

import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { deliver } from "./verdict.mjs";

const FOUND = /^(?<file>.+?)\((?<line>\d+)(?:,(?<column>\d+))?\): (?<level>error|warning|note) (?<rule>\w+): (?<message>.*)$/u;

/** What is said of every log of jbp, and no fault: where a page about it can be found. */
const WISH = "SARIF2005";

/** The program. Packages may not run scripts of their own here, and one would have made it executable. */
function validator() {
  const program = createRequire(import.meta.url)("@microsoft/sarif-multitool");
  chmodSync(program, 0o755);
  return program;
}

await deliver("sarif", async (files) => {
  const folder = mkdtempSync(join(tmpdir(), "sarif-"));
  try {
    const rules = ["--rule-kind", "Sarif;Ghas", "--level", "Error;Warning"];
    const output = ["--output", join(folder, "verdict.sarif"), "--log", "ForceOverwrite"];
    const { error, stdout, stderr } = spawnSync(validator(), ["validate", ...files, ...rules, ...output], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
      // Without this it would ask for a library of all the world's languages.
      env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" },
    });
    if (error) throw error;
    if (!stdout.includes(`Done. ${files.length} files scanned.`)) throw new Error(stdout + stderr);
    const said = stdout.split("\n").flatMap((line) => FOUND.exec(line)?.groups ?? []);
    const silent = files.filter((file) => !said.some((each) => each.file === file));
    return [
      ...said.filter(({ rule }) => rule !== WISH),
      ...silent.map((file) => ({ file, line: 1, rule: "silence", level: "error", message: "it was passed over" })),
    ].map(({ file, line, rule, level, message }) => ({ file, where: `line ${line}`, rule: `${rule}/${level}`, message }));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
