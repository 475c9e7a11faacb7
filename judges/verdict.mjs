/**
 * What every judge of this folder prints: one JSON object `{judge, files, faults}` on stdout.
 *
 * A fault is `{file, where, rule, message}`: where in the file or under which conditions, which rule of the judge, and
 * what it says. The exit status is 0 without faults, 1 with some, and 2 where the judge itself could not do its work.
 */

import { statSync } from "node:fs";
import { resolve } from "node:path";

/** Runs `judge(files)` over the files named on the command line, prints its verdict and sets the exit status. */
export async function deliver(name, judge) {
  try {
    const files = process.argv.slice(2).map((file) => resolve(file));
    if (files.length === 0) throw new Error(`usage: node ${name}.mjs FILE…`);
    for (const file of files) {
      if (!statSync(file).isFile()) throw new Error(`${file} is no file`);
    }
    const faults = await judge(files);
    process.stdout.write(`${JSON.stringify({ judge: name, files: files.length, faults }, null, 2)}\n`);
    process.exitCode = faults.length > 0 ? 1 : 0;
  } catch (error) {
    process.stderr.write(`${name}: ${error.stack ?? error}\n`);
    process.exitCode = 2;
  }
}
