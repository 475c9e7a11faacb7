// The pictures of the documents that README and docs show: `node pictures.mjs OUT PAGE.html …` writes OUT/PAGE.png.
import { mkdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [out, ...pages] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"],
});
for (const page of pages) {
  const sheet = await browser.newPage({ viewport: { width: 1180, height: 400 }, colorScheme: "light" });
  await sheet.goto(pathToFileURL(resolve(page)).href);
  await sheet.screenshot({ path: join(out, `${basename(page, ".html")}.png`), fullPage: true });
}
await browser.close();
