"""Writes the files that are made from the models and the rules; with --check, only says which are out of date.

Run by `make generate`; a test runs the check.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tools.command_reference import reference
from tools.examples import all_examples
from tools.fields import fields_page
from tools.findings import readme_of
from tools.rule_pages import rule_pages
from tools.stored_templates import stored_templates
from tools.view_fields import template_fields

from jbp.linting.config_schema import config_schema
from jbp.model.json_schema import FILES, json_schema
from jbp.model.storing import stored_schema
from jbp.rendering.theme.schema import theme_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]


def generated() -> Iterator[tuple[Path, str]]:
    """Every generated file with what it is to hold."""
    yield from _stored_schema()
    yield from _json_schemas()
    yield from map(readme_of, all_examples())
    yield from ((ROOT / "docs" / name, text) for name, text in (("fields.md", fields_page()), *rule_pages()))
    for name, text in stored_templates():
        yield ROOT / f"src/jbp/rendering/stored_templates/{name}.py", text
    yield ROOT / "docs/commands.md", reference()
    yield ROOT / "docs/template-fields.md", template_fields()


def _stored_schema() -> Iterator[tuple[Path, str]]:
    yield ROOT / "src/jbp/model/stored_schema.py", stored_schema()


def _json_schemas() -> Iterator[tuple[Path, str]]:
    for file in FILES:
        yield ROOT / f"schemas/{file}.schema.json", _by_lines(json_schema(file)) + "\n"
    yield ROOT / "schemas/config.schema.json", _by_lines(config_schema(), 4) + "\n"
    yield ROOT / "schemas/theme.schema.json", _by_lines(theme_schema(), 4) + "\n"


def _by_lines(value: object, depth: int = 2) -> str:
    """JSON with a line for each key of the outer levels: short, and a change shows as one line."""
    if not isinstance(value, dict) or depth == 0:
        return json.dumps(value, ensure_ascii=False)
    lines = (f"{json.dumps(key)}: {_by_lines(item, depth - 1)}" for key, item in value.items())
    return "{\n" + ",\n".join(lines) + "\n}"


def main() -> int:
    """Write or check; the exit status is 1 where a check finds a file out of date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    stale = [path for path, text in generated() if not path.exists() or path.read_text(encoding="utf-8") != text]
    if not check:
        for path, text in generated():
            path.write_text(text, encoding="utf-8")
    for path in stale:
        print(f"{'out of date' if check else 'written'}: {path.relative_to(ROOT)}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
