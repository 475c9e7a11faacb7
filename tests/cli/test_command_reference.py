from __future__ import annotations

from tools.command_reference import FILE, reference

from jbp.cli.init import CONTEXTS


def test_the_command_reference_is_what_the_command_line_says() -> None:
    assert FILE.read_text(encoding="utf-8") == reference(), "run: python -m tools.command_reference"


def test_it_names_every_option_once() -> None:
    text = reference()
    assert all(text.count(f"`{option}`") == 1 for option in ("-C DIR", "--config FILE", "--as-of DATE", "--verbose"))
    assert "--not-built-yet" not in text
    assert all(context in text for context in CONTEXTS)
