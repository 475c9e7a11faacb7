/** The W3C's Nu checker, on pages and on pictures in SVG. */

import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const VNU = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
const OPTIONS = ["--stdout", "--exit-zero-always", "--skip-info-messages", "--Werror", "--also-check-svg"];
// It runs for seconds, in which Java's better compiler only costs; what the lesser one makes needs a larger stack.
const BRIEFLY = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m"];
const OUTPUT_LIMIT = 64 * 1024 * 1024;

/** Its verdict on all files at once, since starting Java takes longer than the checking. */
export function nu(files) {
  const run = spawnSync("java", [...BRIEFLY, "-jar", VNU, ...OPTIONS, "--format", "json", ...files], {
    encoding: "utf8",
    maxBuffer: OUTPUT_LIMIT,
  });
  if (run.error) throw run.error;
  if (run.status !== 0) throw new Error(`vnu ended with ${run.status}: ${run.stderr}`);
  return JSON.parse(run.stdout).messages.map((message) => ({
    file: fileURLToPath(message.url),
    where: `${message.lastLine ?? 1}:${message.firstColumn ?? 1}`,
    rule: `vnu/${message.subType ?? message.type}`,
    message: message.message,
  }));
}
