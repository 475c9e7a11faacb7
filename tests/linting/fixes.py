"""A plan for each kind of fix: what is wrong in it, and what stands there once it is mended."""

from __future__ import annotations

from typing import Literal, NamedTuple

from jbp.rules.base_plan import BASE


class Case(NamedTuple):
    """The healthy plan with one mistake.

    Attributes:
        rule: the rule that finds it.
        kind: whether its fix is safe.
        healthy: what stands in the healthy plan, once.
        sick: what stands in its place.
        mended: what stands there after the fix.
    """

    rule: str
    kind: Literal["safe", "unsafe"]
    healthy: str
    sick: str
    mended: str

    @property
    def safe(self) -> bool:
        return self.kind == "safe"

    @property
    def before(self) -> str:
        assert BASE.count(self.healthy) == 1, self.healthy
        return BASE.replace(self.healthy, self.sick)

    @property
    def after(self) -> str:
        return BASE.replace(self.healthy, self.mended)


_LINE = "    progress: 30%\n    status: {}\n    start: 2026-05-04\n"
_PROTOTYPE = "    progress: 65%\n    status: {}\n    start: 2026-01-15\n"
_ENDURANCE = (
    "    due: 2026-09-30\n    activities:\n      design:\n        title: Draw the panel\n        party: joint\n"
    "        owner: eva\n        stakeholders: {a: [Engineering], b: [Engineering]}\n        status: done\n"
    "        start: 2026-01-15\n        due: 2026-03-31\n        done_on: 2026-03-27\n"
    "        done_when: Both engineers have signed the drawing\n      endurance:\n"
    "        title: Run the endurance test\n        party: joint\n        owner: finn\n"
    "        stakeholders: {a: [Engineering], b: [Engineering]}\n"
)
_STALLED = "        status: stalled\n        corrective_action: Another laminate\n"
_TOTAL = "2026-Q3: €100k, 2026-Q4: €100k, total: €300k}"
_OBJECTIVE = "    objective: focus_areas.panel.objectives.first-orders\n"
_ORDERS = BASE[BASE.index("    title: Pilot orders\n") : BASE.index("initiatives:\n")]
_COMMUNICATION = "  communication: {channel: Shared workspace, cadence: weekly, single_point: {a: dia, b: cho}}\n"

CASES = (
    Case("ambiguous-scalar", "safe", "declared:\n", "facts: {Exclusive: no}  # so far\ndeclared:\n",
         'facts: {Exclusive: "no"}  # so far\ndeclared:\n'),
    Case("ambiguous-scalar", "safe", "declared:\n", "facts:\n  on: Sundays\n  off: 8:30 # May\ndeclared:\n",
         'facts:\n  "on": Sundays\n  "off": "8:30" # May\ndeclared:\n'),
    Case("unknown-key", "unsafe", "reports_to: steering", "report_to: steering # ours", "reports_to: steering # ours"),
    Case("dangling-reference", "unsafe", "tests\n    progress: 65%", "'test' # so far\n    progress: 65%",
         "'tests' # so far\n    progress: 65%"),
    Case("dangling-reference", "unsafe", _OBJECTIVE, _OBJECTIVE + "  all: {title: All, formula: (test + order) * 2}\n",
         _OBJECTIVE + "  all: {title: All, formula: (tests + orders) * 2}\n"),
    Case("wrong-type", "unsafe", "kind: leading", "kind: Leading", "kind: leading"),
    Case("impossible-date", "unsafe", "due: 2026-10-30, status", "due: 30.10.2026, status", "due: 2026-10-30, status"),
    Case("bad-quantity", "unsafe", "progress: 65%", "progress: 0.65  # so far", "progress: 65%  # so far"),
    Case("kpi-undefined", "safe", _ORDERS, _ORDERS.replace("    unit: money\n", ""), _ORDERS),
    Case("total-mismatch", "unsafe", _TOTAL, _TOTAL.replace("300", "400") + "  # agreed", _TOTAL + "  # agreed"),
    Case("not-started-late", "unsafe", _LINE.format("on_track"), _LINE.format("not_started"), _LINE.format("delayed")),
    Case("watermelon", "unsafe", "due: 2026-10-30, status: on_track", "due: 2026-06-01, status: on_track",
         "due: 2026-06-01, status: delayed"),
    Case("watermelon", "unsafe", _PROTOTYPE.format("on_track") + _ENDURANCE + "        status: on_track\n",
         _PROTOTYPE.format("on_track") + _ENDURANCE + _STALLED, _PROTOTYPE.format("stalled") + _ENDURANCE + _STALLED),
    Case("no-single-point-of-contact", "unsafe", _COMMUNICATION, _COMMUNICATION.replace(", b: cho", ""),
         _COMMUNICATION),
    Case("no-single-point-of-contact", "unsafe", _COMMUNICATION, "  # nobody yet\n",
         "  communication:\n    single_point: {a: dia, b: cho}\n  # nobody yet\n"),
)  # fmt: skip
"""Every rule that offers fixes is among them, once for each kind of fix that it offers."""
