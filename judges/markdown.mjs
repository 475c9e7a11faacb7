/** markdownlint, with the one configuration that the project's own pages and the rendered ones share. */

import { dirname, relative } from "node:path";
import { fileURLToPath } from "node:url";

import { main } from "markdownlint-cli2";

import { deliver } from "./verdict.mjs";

const CONFIG = fileURLToPath(new URL(".markdownlint-cli2.jsonc", import.meta.url));

/** markdownlint takes patterns below one folder: each folder's files are judged in one call. */
async function judgeFolder(directory, files) {
  const faults = [];
  const collect = ({ results }) => {
    for (const found of results) {
      faults.push({
        file: files.find((file) => relative(directory, file) === found.fileName) ?? found.fileName,
        where: `line ${found.lineNumber}`,
        rule: found.ruleNames.join("/"),
        message: [found.ruleDescription, found.errorDetail, found.errorContext].filter(Boolean).join(" — "),
      });
    }
  };
  const complaints = [];
  const status = await main({
    directory,
    argv: ["--config", CONFIG, "--no-globs", ...files.map((file) => `:${relative(directory, file)}`)],
    optionsOverride: { outputFormatters: [[collect]] },
    logError: (line) => complaints.push(line),
  });
  if (status > 1) throw new Error(complaints.join("\n"));
  return faults;
}

await deliver("markdown", async (files) => {
  const faults = [];
  for (const folder of new Set(files.map((file) => dirname(file)))) {
    faults.push(...(await judgeFolder(folder, files.filter((file) => dirname(file) === folder))));
  }
  return faults;
});
