/** Two HTML validators, each with its own reading of the standard: the W3C's Nu checker and html-validate. */

import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

import { FileSystemConfigLoader, HtmlValidate } from "html-validate";

import config from "./htmlvalidate.config.mjs";
import { deliver } from "./verdict.mjs";

const VNU = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
const OUTPUT_LIMIT = 64 * 1024 * 1024;

/** The Nu checker's verdict on all files at once, since starting Java takes longer than the checking. */
function nu(files) {
  const run = spawnSync(
    "java",
    ["-jar", VNU, "--stdout", "--exit-zero-always", "--skip-info-messages", "--Werror", "--format", "json", ...files],
    { encoding: "utf8", maxBuffer: OUTPUT_LIMIT },
  );
  if (run.error) throw run.error;
  if (run.status !== 0) throw new Error(`vnu ended with ${run.status}: ${run.stderr}`);
  return JSON.parse(run.stdout).messages.map((message) => ({
    file: fileURLToPath(message.url),
    where: `${message.lastLine ?? 1}:${message.firstColumn ?? 1}`,
    rule: `vnu/${message.subType ?? message.type}`,
    message: message.message,
  }));
}

/** html-validate's verdict, which also looks at accessibility and at what the standard merely advises against. */
async function htmlValidate(files) {
  const validator = new HtmlValidate(new FileSystemConfigLoader(config));
  const report = await validator.validateMultipleFiles(files);
  return report.results.flatMap((result) =>
    result.messages.map((message) => ({
      file: result.filePath,
      where: `${message.line}:${message.column}`,
      rule: `html-validate/${message.ruleId}`,
      message: message.message,
    })),
  );
}

await deliver("html", async (files) => [...nu(files), ...(await htmlValidate(files))]);
