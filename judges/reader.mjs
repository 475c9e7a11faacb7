/**
 * What somebody reads who is shown Markdown files: markdown-it's own words, as GitHub sets it up.
 *
 * It judges nothing. It prints one JSON object `{texts, blocks}`: `texts` holds every stretch of running text as
 * `{file, within, text, plain, kinds}`, where `within` is the tag around it, `text` what one reads, `plain` the same
 * without code (which no hosting service looks through for mentions and references), and `kinds` the kinds of tokens
 * that it is made of; `blocks` holds every block of HTML as `{file, html}`.
 */

import { readFileSync } from "node:fs";

import MarkdownIt from "markdown-it";

const reader = new MarkdownIt({ html: true, linkify: true });
reader.linkify.set({ fuzzyLink: false });

const texts = [];
const blocks = [];
for (const file of process.argv.slice(2)) {
  let within = "";
  for (const token of reader.parse(readFileSync(file, "utf8"), {})) {
    if (token.nesting === 1) within = token.tag;
    if (token.type === "html_block") blocks.push({ file, html: token.content });
    if (token.type === "fence" || token.type === "code_block") blocks.push({ file, html: token.type });
    if (token.type !== "inline") continue;
    texts.push({
      file,
      within,
      text: token.children.map((child) => child.content).join(""),
      plain: token.children.map((child) => (child.type === "code_inline" ? "\u0000" : child.content)).join(""),
      kinds: [...new Set(token.children.map((child) => child.type))],
    });
  }
}
process.stdout.write(JSON.stringify({ texts, blocks }));
