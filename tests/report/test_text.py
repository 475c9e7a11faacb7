from __future__ import annotations

import re
from dataclasses import replace
from textwrap import dedent

import pytest
from tests.report.reports import SETTING, dangling, shelf

from jbp.finding import Fix, Related, Severity, Spot
from jbp.report import text
from jbp.report.columns import width
from jbp.report.reporter import PlanCount, Setting, Total, report
from jbp.syntax.nodes import Source

HEADLINE = 'error: initiative "Shelf reset" measures itself by KPI "category-shre", which does not exist'


def test_the_block_is_the_one_of_the_design() -> None:
    block = text.finding(dangling(), shelf(), replace(SETTING, width=140))
    assert block == (
        f"{HEADLINE}   dangling-reference JBP005\n"
        + dedent("""\
              --> plans/acme/plan.yaml:18:18   initiatives.shelf-reset.leading_kpi
               |
            10 |   category-share:
               |   -------------- did you mean this one, "Category share"?
               ·
            18 |     leading_kpi: category-shre
               |                  ^^^^^^^^^^^^^ no KPI has this id
            fix: write category-share   (jbp lint --fix --unsafe-fixes)
            """)
    )


def test_at_eighty_columns_nothing_is_wider() -> None:
    block = text.finding(dangling(label="no KPI of this plan has this id; " * 3), shelf(), SETTING)
    assert all(width(line) <= 80 for line in block.splitlines())
    assert block.startswith('error: initiative "Shelf reset" measures itself by KPI "category-shre", which\n')
    assert "       does not exist   dangling-reference JBP005\n" in block


def test_at_forty_columns_the_rule_and_the_address_have_lines_of_their_own() -> None:
    block = text.finding(dangling(), shelf(), replace(SETTING, width=40))
    assert "\n       dangling-reference JBP005\n" in block
    assert "\n  --> plans/acme/plan.yaml:18:18\n      initiatives.shelf-reset.leading_kpi\n" in block


def test_words_and_a_fix_that_say_the_same_are_said_once() -> None:
    fix = Fix("write category-share", dangling().fix.operations, safe=True)  # type: ignore[union-attr]
    for mend in ("", "Write category-share.", "If it is one, write category-share."):
        block = text.finding(dangling(mend=mend, fix=fix), shelf(), SETTING)
        assert "help" not in block
        assert block.endswith("\nfix: write category-share   (jbp lint --fix)\n")
    assert "fix" not in text.finding(dangling(mend="", fix=None), shelf(), SETTING)


def test_words_that_say_more_than_the_fix_stand_above_it() -> None:
    mend = "Write one of: category-share, sales."
    assert text.finding(dangling(mend=mend), shelf(), SETTING).endswith(
        "\nhelp: Write one of: category-share, sales.\nfix: write category-share   (jbp lint --fix --unsafe-fixes)\n"
    )


def test_a_long_fix_has_its_call_below() -> None:
    fix = Fix("write " + "long-id-" * 5 + "end", dangling().fix.operations)  # type: ignore[union-attr]
    block = text.finding(dangling(mend="", fix=fix), shelf(), SETTING)
    assert block.endswith("end\n     (jbp lint --fix --unsafe-fixes)\n")


def test_what_a_plan_says_cannot_act_on_the_terminal_or_in_a_ci_log() -> None:
    message = "x \x1b[31m \u202e" + "long " * 16 + "::add-mask::secret ##[group]"
    block = text.finding(dangling(message=message, mend="::warning::no"), shelf(), SETTING)
    assert "\x1b" not in block
    assert "\u202e" not in block
    assert not any(line.lstrip().startswith("::") for line in block.splitlines())
    assert "##[" not in block


def test_colours_are_only_added() -> None:
    plain = text.finding(dangling(), shelf(), SETTING)
    colored = text.finding(dangling(), shelf(), replace(SETTING, color=True))
    assert "\x1b[1;31merror\x1b[0m: initiative" in colored
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == plain


def test_a_related_place_in_another_file_has_a_frame_of_its_own() -> None:
    document = shelf()
    document = replace(
        document, sources={**document.sources, "kpis.yaml": Source("kpis.yaml", "kpis:\n  share: {title: S}\n")}
    )
    found = dangling(related=(Related(Spot("kpis.yaml", 8, 13), "this one?"),))
    block = text.finding(found, document, SETTING)
    assert " --> kpis.yaml:2:3\n   |\n 2 |   share: {title: S}\n   |   ----- this one?\n" in block


def test_of_a_text_that_cannot_be_shown_only_the_place_is() -> None:
    document = shelf("")
    assert "|" not in text.finding(dangling(at=Spot("plans/acme/plan.yaml", 0, 0), related=()), document, SETTING)


def closed(total: Total, setting: Setting) -> str:
    """What stands below the last finding."""
    return "".join(text.assembled((), lambda: total, setting))


@pytest.mark.parametrize(
    ("total", "setting", "words"),
    [
        (
            Total((PlanCount("p.yaml", 2, 1, 0, judged=True),)),
            SETTING,
            "\nFound 2 errors and 1 warning in p.yaml, as of 15 Jun 2026.\n",
        ),
        (Total((PlanCount("p.yaml", 0, 0, 0, judged=True),)), SETTING, "No findings in p.yaml, as of 15 Jun 2026.\n"),
        (Total((PlanCount("p.yaml", 0, 0, 0, judged=True),)), Setting("validate"), "p.yaml is a valid plan.\n"),
        (Total((PlanCount("p", 0, 0, 0, judged=True),) * 2), Setting("validate"), "All 2 plans are valid.\n"),
        (
            Total((PlanCount("p", 1, 1, 1, judged=True),) * 1200),
            Setting("validate"),
            "\nFound 1,200 errors, 1,200 warnings and 1,200 notes in 1,200 plans.\n",
        ),
        (Total((PlanCount("p.yaml", 2, 1, 0, judged=True),)), replace(SETTING, quiet=True), ""),
        (
            Total((PlanCount("p.yaml", 2, 0, 0, judged=True, fixable=(1, 1)),)),
            SETTING,
            (
                "\nFound 2 errors in p.yaml, as of 15 Jun 2026.\n1 can be mended with --fix, 1 more with "
                "--unsafe-fixes; --diff shows how.\n"
            ),
        ),
        (
            Total((PlanCount("p.yaml", 1, 0, 0, judged=True, fixable=(0, 1)),)),
            SETTING,
            (
                "\nFound 1 error in p.yaml, as of 15 Jun 2026.\n"
                "1 can be mended with --fix --unsafe-fixes; --diff shows how.\n"
            ),
        ),
        (
            Total((PlanCount("p.yaml", 0, 0, 0, judged=True, waived=1, known=12, fixed=2),)),
            SETTING,
            (
                "Mended 2 findings. No findings in p.yaml, as of 15 Jun 2026.\n"
                "Not counted: 1 finding that is waived and 12 findings that the baseline knows.\n"
            ),
        ),
        (
            Total((PlanCount("p.yaml", 0, 0, 0, judged=True),), stale=("p.yaml: overdue at kpis.a",)),
            SETTING,
            (
                "No findings in p.yaml, as of 15 Jun 2026.\n"
                "The baseline is out of date, since these are not found any more:\n"
                "  p.yaml: overdue at kpis.a\nWrite it anew: jbp lint --write-baseline FILE\n"
            ),
        ),
    ],
)
def test_the_closing_words_sum_up(total: Total, setting: Setting, words: str) -> None:
    assert closed(total, setting) == words


def test_it_is_said_that_the_pitfalls_were_not_looked_at() -> None:
    words = closed(Total((PlanCount("p.yaml", 2, 0, 0, judged=False),)), SETTING)
    assert "The pitfalls were not looked at in p.yaml: mend the errors above first" in words.replace("\n", " ")


def test_a_report_is_its_pieces() -> None:
    document = shelf()
    whole = report(text, [(document, (dangling(), dangling(severity=Severity.NOTE)), True)], SETTING)
    assert whole.count("\n\n") == 2
    assert whole.endswith("Found 1 error and 1 note in plans/acme/plan.yaml, as of 15 Jun 2026.\n")
