"""The command reference, made of the command line itself: `python -m tools.command_reference` writes docs/commands.md.

A test says when it is out of date.
"""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import TYPE_CHECKING

import typer.main

from jbp.cli.app import app

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FILE = Path(__file__).parents[1] / "docs/commands.md"

_HEAD = """\
<!-- Made by `python -m tools.command_reference` from the command line itself; never edited by hand. -->

# Commands

Results go to standard output, everything else to standard error. No command ever reaches the network.

A plan is named by its file, by a folder that is searched for plans (what git ignores is left out), or by `-` for
standard input. A part of a plan stands for the plan.
"""

_COMMON = """\
## Options of every command

They may stand before the command too: `jbp -C plans lint`.
"""

_TAIL = """\
## Where settings come from

A flag counts first, then a variable of the environment, then the configuration file, then the default. A variable is
named after its long option: `JBP_AS_OF`, `JBP_FOR`, `JBP_CONFIG`, `JBP_COLOR`, `JBP_FORMAT`, `JBP_FAIL_ON`,
`JBP_SELECT`, `JBP_IGNORE`, `JBP_PITFALL`, `JBP_STRICT`, `JBP_BASELINE` and `JBP_TEMPLATE`. `NO_COLOR` is obeyed.

The configuration is the nearest `jbp.toml`, or `pyproject.toml` with a table `[tool.jbp]`, from the plan's folder up to
the root of its git repository:

```toml
select = ["JBP1", "watermelon"]
ignore = ["force-majeure-unread"]

[severities]
no-competitors = "note"

[rules.overloaded-owner]
most = 8
```

[Configuration and waivers](configuration.md) tells of all that can be set: options of rules, other settings for some
of the plans, baselines, and a team's own rules. A rule is named by its name, its code or, in `select` and `ignore`, the
beginning of codes. A severity is `error`,
`warning`, `note` or `off`. JBP001 to JBP012 can be neither switched off nor softened.

## Waivers

A comment on or above a line accepts what is found there. It needs a reason, and may have an end:

```yaml
# jbp: ignore[watermelon] until 2026-03-01 -- agreed with both sponsors
```

Above the plan's first line it holds for the whole plan; a file `waivers.yaml` beside the plan does the same. Without a
reason, or past its end, it does not count.

## Exit codes

| Code | Meaning |
| --- | --- |
| 0 | fine |
| 1 | findings at or above `--fail-on`; a stale baseline; a difference; a faulty template; mistakes in the plan |
| 2 | wrong usage or configuration |
| 3 | no plan was found |
| 4 | something could not be read or written, or a template is wrong |
| 70 | a bug in jbp; the message says what to report |
| 130 | interrupted |
"""


def reference() -> str:
    """The whole page."""
    group = typer.main.get_command(app)
    commands = dict(_commands(group))
    common = _common(commands.values())
    parts = [_HEAD, _COMMON, "\n".join(_table(_first(commands), common)) + "\n"]
    parts.extend("\n".join(_section(name, command, common)) + "\n" for name, command in commands.items())
    return "\n".join([*parts, _TAIL])


def _commands(group: object, lead: str = "") -> Iterator[tuple[str, object]]:
    """Every command with its name, those below another among them: ``templates list``."""
    for name, command in group.commands.items():  # type: ignore[attr-defined]
        if hasattr(command, "commands"):
            yield from _commands(command, f"{lead}{name} ")
        else:
            yield f"{lead}{name}", command


def _first(commands: dict[str, object]) -> object:
    return next(iter(commands.values()))


def _common(commands: Iterable[object]) -> frozenset[str]:
    """The options that all commands have."""
    sets = [{"/".join(option.opts) for option in _parameters(command, "option")} for command in commands]
    return frozenset(set.intersection(*sets))


def _section(name: str, command: object, common: frozenset[str]) -> Iterator[str]:
    words = [f"jbp {name}"]
    for argument in _parameters(command, "argument"):
        many = "..." if argument.nargs == -1 else ""
        words.append(f"{argument.metavar}{many}" if argument.required else f"[{argument.metavar}{many}]")
    yield from (f"## {name}", "", "```text", " ".join([*words, "[OPTIONS]"]), "```", "")
    yield inspect.cleandoc(command.help or "")  # type: ignore[attr-defined]
    rows = list(_table(command, None, without=common))
    if rows:
        yield from ("", *rows)


def _table(command: object, only: frozenset[str] | None, without: frozenset[str] = frozenset()) -> Iterator[str]:
    rows = [
        *((f"`{argument.metavar}`", argument.help) for argument in _parameters(command, "argument") if only is None),
        *(
            (_written(option), option.help)
            for option in _parameters(command, "option")
            if "/".join(option.opts) not in without and (only is None or "/".join(option.opts) in only)
        ),
    ]
    if rows:
        yield from ("| Option | Meaning |", "| --- | --- |")
    yield from (f"| {option} | {' '.join(help_.split())} |" for option, help_ in rows)


def _written(option: _Parameter) -> str:
    value = "" if option.is_flag else f" {option.metavar}"
    return ", ".join(f"`{name}{value}`" for name in option.opts)


class _Parameter:
    """What is read of a parameter of typer's."""

    opts: list[str]
    metavar: str
    help: str
    nargs: int
    required: bool
    is_flag: bool


def _parameters(command: object, kind: str) -> list[_Parameter]:
    return [each for each in command.params if each.param_type_name == kind]  # type: ignore[attr-defined]


def main() -> None:
    """Write the page."""
    FILE.write_text(reference(), encoding="utf-8")
    print(f"wrote {FILE.name}")


if __name__ == "__main__":
    main()
