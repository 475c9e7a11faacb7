/** Two HTML validators, each with its own reading of the standard: the W3C's Nu checker and html-validate. */

import { FileSystemConfigLoader, HtmlValidate } from "html-validate";

import config from "./htmlvalidate.config.mjs";
import { nu } from "./nu.mjs";
import { deliver } from "./verdict.mjs";

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
