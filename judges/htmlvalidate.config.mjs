/** What html-validate asks of a rendered page: everything it recommends but the rules that are matters of taste. */
export default {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // A self-contained page carries its own style and script.
    "require-csp-nonce": "off",
    "no-inline-style": "off",
    // Names of classes and ids are judged by the people who read the templates; ids come from plans.
    "class-pattern": "off",
    "id-pattern": "off",
    "long-title": "off",
    // Jinja leaves blanks where a block was.
    "no-trailing-whitespace": "off",
    "attribute-boolean-style": "off",
  },
};
