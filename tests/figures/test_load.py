from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tests.figures.plans import plan_of

from jbp.figures.load import loads

AS_OF = date(2026, 6, 15)
PEOPLE = "people:\n  ana: {name: Ana, partner: a}\n  ben: {name: Ben, partner: b}\n"


def plan_with(*activities: str) -> str:
    lines = "".join(f"      x{number}: {{title: X, {text}}}\n" for number, text in enumerate(activities))
    return f"{PEOPLE}initiatives:\n  i:\n    title: I\n    start: 2026-06-01\n    activities:\n{lines}"


def test_the_peak_is_the_first_day_with_the_most() -> None:
    [load] = loads(
        plan_of(
            plan_with(
                "owner: ana, start: 2026-07-01, due: 2026-07-31",
                "owner: ana, start: 2026-07-20, due: 2026-08-31",
                "owner: ana, start: 2026-08-20, due: 2026-09-30",
            )
        ),
        AS_OF,
    )
    assert (load.owner, load.peak, len(load.crowd), len(load.spans)) == ("ana", date(2026, 7, 20), 2, 3)


def test_what_is_overdue_still_runs_and_counts_as_late() -> None:
    [load] = loads(plan_of(plan_with("owner: ana, due: 2026-06-10", "owner: ana, due: 2026-06-30")), AS_OF)
    assert (load.peak, len(load.crowd), load.overdue) == (AS_OF, 2, 1)
    assert load.spans[0].overdue == 5


def test_done_work_work_of_teams_and_work_without_a_date_is_nobodys_load() -> None:
    assert not loads(
        plan_of(
            plan_with("owner: ana, due: 2026-06-30, status: done", "owner: Sales team, due: 2026-06-30", "owner: ben")
        ),
        AS_OF,
    )


def test_a_start_behind_the_due_date_does_not_lose_the_activity() -> None:
    [load] = loads(plan_of(plan_with("owner: ana, start: 2026-09-01, due: 2026-08-01")), AS_OF)
    assert load.crowd == load.spans


days = st.dates(date(2026, 1, 1), date(2026, 12, 31))


@given(st.lists(st.tuples(days, days), min_size=1, max_size=8), st.randoms())
def test_no_day_has_more_than_the_peak_and_order_does_not_matter(
    pairs: list[tuple[date, date]], random: object
) -> None:
    texts = [f"owner: ana, start: {min(pair)}, due: {max(pair)}" for pair in pairs]
    [load] = loads(plan_of(plan_with(*texts)), AS_OF)
    for day in {span.start for span in load.spans}:
        assert sum(span.start <= day <= span.end for span in load.spans) <= len(load.crowd)
    random.shuffle(texts)  # type: ignore[attr-defined]
    [other] = loads(plan_of(plan_with(*texts)), AS_OF)
    assert (other.peak, len(other.crowd)) == (load.peak, len(load.crowd))
