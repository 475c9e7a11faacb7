"""The options and arguments of the commands, each stated once, for typer.

Typer looks at these at run time. What was not given is None: defaults come later, after the environment.
"""

from typing import Annotated, TypeAlias

import typer

from jbp.cli import words

Plans: TypeAlias = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PLAN",
        help="Files, folders that are searched for plans, or - for standard input. Default: this folder.",
        show_default=False,
    ),
]
StdinFilename: TypeAlias = Annotated[
    str | None, typer.Option("--stdin-filename", metavar="NAME", help="What messages call standard input.")
]
Partner: TypeAlias = Annotated[
    str | None,
    typer.Option("--for", metavar="PARTNER", help="Look at the plan as this partner may see it (the partner's id)."),
]
Select: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="RULES",
        help="Only these rules: names, codes or beginnings of codes (JBP3), with commas between them.",
        autocompletion=words.rules,
        show_default=False,
    ),
]
Ignore: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="RULES", help="Not these rules.", autocompletion=words.rules, show_default=False),
]
PitfallOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--pitfall",
        metavar="NAME",
        help=f"Only this pitfall: {', '.join(words.PITFALLS)}.",
        autocompletion=words.pitfalls,
        show_default=False,
    ),
]
Strict: TypeAlias = Annotated[
    bool, typer.Option("--strict", help="Errors stay errors in a plan that is still a draft.", show_default=False)
]
Fix: TypeAlias = Annotated[
    bool,
    typer.Option("--fix", help="Mend what can be mended without changing what the plan means.", show_default=False),
]
UnsafeFixes: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--unsafe-fixes",
        help="With --fix or --diff: also mend what may change what the plan means. Look at the result.",
        show_default=False,
    ),
]
Diff: TypeAlias = Annotated[
    bool, typer.Option("--diff", help="Show what --fix would change, and write nothing.", show_default=False)
]
Baseline: TypeAlias = Annotated[
    str | None,
    typer.Option("--baseline", metavar="FILE", help="Report only what this file, written before, does not know yet."),
]
WriteBaseline: TypeAlias = Annotated[
    str | None,
    typer.Option("--write-baseline", metavar="FILE", help="Write what is found into this file, to be known later on."),
]
Statistics: TypeAlias = Annotated[
    bool,
    typer.Option("--statistics", help="Show how often each rule speaks, in place of the findings.", show_default=False),
]
FailOn: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="SEVERITY",
        help="From which severity on the exit status is 1: error, warning, note or never. Default: error.",
        autocompletion=words.severities,
    ),
]
Base: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--base",
        metavar="BRANCH",
        help="The branch that the changes will go to; compared from where this one parted from it. Default: JBP_BASE.",
    ),
]
ChangedSince: TypeAlias = Annotated[
    str | None,
    typer.Option("--changed-since", metavar="REV", help="Look only at plans that differ from this git revision."),
]
Output: TypeAlias = Annotated[
    str | None, typer.Option("--output", metavar="FILE", help="Write the report into this file.")
]
ReportFormat: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help="text, concise (a line for each finding), json, sarif, github (annotations), gitlab (Code Quality), junit "
        "or markdown (a comment). Default: text.",
        autocompletion=words.report_formats,
    ),
]
PageFormat: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--format", metavar="FORMAT", help="text, markdown or json. Default: text.", autocompletion=words.page_formats
    ),
]
DocumentFormat: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help="md, html, pdf, json, svg (the first chart), pptx, xlsx, or ics (the calendar); csv or txt with a "
        "template of your own. Default: what --out ends with, else md.",
        autocompletion=words.document_formats,
    ),
]
DryRun: TypeAlias = Annotated[
    bool, typer.Option("--dry-run", help="Show what would change, and write nothing.", show_default=False)
]
TemplateOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--template",
        metavar="PLACE",
        help="A folder of templates of your own, which come before the shipped ones, or a file that lays out the "
        "document (NAME.html.jinja, .md.jinja, .csv.jinja, .txt.jinja); none for the shipped ones.",
    ),
]
ThemeOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--theme",
        metavar="FILE",
        help="The look of a company: a theme file, its own .pptx, or a theme of jbp by name; none for jbp's own look.",
        autocompletion=words.themes,
    ),
]
OnePlan: TypeAlias = Annotated[
    str | None, typer.Option("--plan", metavar="PLAN", help="The plan, where this folder holds more than one.")
]
Directory: TypeAlias = Annotated[
    str | None, typer.Option("-C", metavar="DIR", help="Work as if started in this folder.", show_default=False)
]
Config: TypeAlias = Annotated[
    str | None,
    typer.Option("--config", metavar="FILE", help="Use this configuration instead of the nearest jbp.toml."),
]
AsOf: TypeAlias = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="The day that dates are judged by, as 2026-03-31. Default: today."),
]
ColorOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--color", metavar="WHEN", help="auto, always or never. Default: auto.", autocompletion=words.colors),
]
Quiet: TypeAlias = Annotated[bool, typer.Option("--quiet", "-q", help="Results only.", show_default=False)]
Verbose: TypeAlias = Annotated[bool, typer.Option("--verbose", "-v", help="Say what is done.", show_default=False)]
