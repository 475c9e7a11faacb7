from __future__ import annotations

import pytest
from tests.rules.small_plans import Tuned, check, untried

from jbp.rules.customers.accounts import no_named_accounts
from jbp.rules.customers.direction import alignment_empty_for_one, no_north_star, objective_untraced
from jbp.rules.customers.family import CUSTOMERS
from jbp.rules.customers.market import market_unsized, no_competitors
from jbp.rules.customers.needs import focus_area_without_need, need_unserved, need_without_evidence
from jbp.rules.customers.propositions import no_value_proposition, proposition_incomplete, proposition_not_quantified
from jbp.rules.customers.value import value_for_one_side
from jbp.rules.customers.wording import HYPE, hype_and_jargon, proposition_too_long
from jbp.values.duration import Duration


def customers(**sections: object) -> dict[str, object]:
    return {"customers": sections}


def focus(**fields: object) -> dict[str, object]:
    return {"focus_areas": {"panel": {"title": "Light panel", **fields}}}


def promise(**fields: object) -> dict[str, object]:
    return {"value_propositions": {"jvp": {"statement": "A light roof.", **fields}}}


class TestNeeds:
    def test_a_focus_area_without_a_need(self) -> None:
        (flag,) = check(focus_area_without_need, focus(state="expansion"))
        assert flag.at == ("focus_areas", "panel")
        assert flag.message == 'focus area "Light panel" traces to no customer need; the plan records no needs'
        assert flag.related == ()

    def test_the_needs_that_are_there_are_pointed_at(self) -> None:
        (flag,) = check(focus_area_without_need, focus() | customers(needs={"n": "Weight", "m": "Price"}))
        assert flag.message.endswith("; the plan records 2 needs")
        assert flag.related[0].at == ("customers", "needs")

    def test_no_focus_areas_are_one_finding(self) -> None:
        (flag,) = check(focus_area_without_need, {})
        assert flag.at == ("focus_areas",)
        assert check(focus_area_without_need, focus(needs=["n"]) | customers(needs={"n": "Weight"})) == []

    @pytest.mark.parametrize(
        ("evidence", "words", "below"),
        [
            ({}, "states no evidence", ()),
            ({"date": "2026-01-01"}, "states no evidence", ()),
            ({"text": "TBD", "date": "2026-01-01"}, "states no evidence", ()),
            ("12 interviews", "has no date", ("evidence",)),
            ({"source": "Panel", "date": "2024-12-14"}, "14 Dec 2024, more than 18 months ago", ("evidence", "date")),
        ],
    )
    def test_evidence(self, evidence: object, words: str, below: tuple[str, ...]) -> None:
        (flag,) = check(need_without_evidence, self.need(evidence=evidence))
        assert flag.at == ("customers", "needs", "n", *below)
        assert words in flag.message

    def test_evidence_that_is_young_enough(self) -> None:
        for day in ("2024-12-15", "2026-07-01"):
            assert check(need_without_evidence, self.need(evidence={"text": "Survey", "date": day})) == []
        assert check(need_without_evidence, {}) == []

    def test_a_need_nobody_serves(self) -> None:
        needs = customers(needs={"n": "Weight", "m": "Price"})
        (flag,) = check(need_unserved, needs | focus(needs=["n"]))
        assert flag.at == ("customers", "needs", "m")
        assert flag.message == 'customer need "Price" is served by no focus area'
        assert check(need_unserved, needs) == []

    @staticmethod
    def need(**fields: object) -> dict[str, object]:
        return customers(needs={"n": {"title": "Weight", **fields}})


class TestPropositions:
    def test_none_at_all_or_none_that_is_joint(self) -> None:
        (flag,) = check(no_value_proposition, customers(segments={"s": "Schools"}))
        assert flag.at == ("value_propositions",)
        assert flag.message == "the plan has no joint value proposition"
        (flag,) = check(no_value_proposition, promise(party="a"))
        assert flag.message == "the plan has only 1 value proposition of single partners, no joint one"

    @pytest.mark.parametrize(("stated", "found"), [({}, 0), ({"for": "s"}, 1), ({"for": "mill"}, 2)])
    def test_each_segment_is_served(self, stated: dict[str, object], found: int) -> None:
        market = customers(segments={"s": "Schools", "f": "Farms"}, accounts={"mill": {"title": "M", "segment": "f"}})
        flags = check(no_value_proposition, market | promise(**stated))
        assert [flag.at for flag in flags] == [("customers", "segments", key) for key in ("s", "f")[2 - found :]]

    def test_parts_that_are_missing(self) -> None:
        (flag,) = check(proposition_incomplete, promise(relevancy="Empty roofs"))
        assert flag.at == ("value_propositions", "jvp")
        assert flag.message == 'value proposition "A light roof." states no quantified value or differentiation'
        whole = promise(relevancy="Empty roofs", quantified_value="40%", differentiation="One part")
        assert check(proposition_incomplete, whole) == []

    def test_a_long_statement_is_cut_as_a_name(self) -> None:
        (flag,) = check(proposition_incomplete, promise(statement="word " * 40))
        assert flag.message.startswith(f'value proposition "{"word " * 11}word…" states')

    @pytest.mark.parametrize(
        "value", ["Cuts it by 40%", "Half the weight", "Twice as light", "Saves ½ a day", "ten days"]
    )
    def test_what_is_a_figure(self, value: str) -> None:
        assert check(proposition_not_quantified, promise(quantified_value=value)) == []

    @pytest.mark.parametrize("value", ["Much lighter", "The one light roof", "On behalf of tenants"])
    def test_what_is_none(self, value: str) -> None:
        (flag,) = check(proposition_not_quantified, promise(quantified_value=value))
        assert flag.at == ("value_propositions", "jvp", "quantified_value")
        assert flag.stated == (value,)

    @pytest.mark.parametrize("parts", [{}, {"quantified_value": "TBD"}])
    def test_no_value_is_the_matter_of_another_rule(self, parts: dict[str, object]) -> None:
        assert check(proposition_not_quantified, promise(**parts)) == []
        (flag,) = check(proposition_incomplete, promise(relevancy="Roofs", differentiation="One part", **parts))
        assert flag.label == "no quantified value"


class TestWording:
    @pytest.mark.parametrize(("statement", "found"), [("word " * 20, 0), ("word - " * 20, 0), ("well-known " * 21, 1)])
    def test_twenty_words_are_enough(self, statement: str, found: int) -> None:
        flags = check(proposition_too_long, promise(statement=statement))
        assert [flag.at for flag in flags] == [("value_propositions", "jvp", "statement")] * found

    @pytest.mark.parametrize("text", ["Best-in-class roofs", "roofs, best in  class", "A (seamless) roof", "SYNERGY!"])
    def test_words_that_say_nothing(self, text: str) -> None:
        (flag,) = check(hype_and_jargon, promise(differentiation=text))
        assert flag.at == ("value_propositions", "jvp", "differentiation")
        assert flag.part == "value"

    @pytest.mark.parametrize(
        "text", ["Seams are less visible", "best in its class", "leveraged buyouts", "A light roof"]
    )
    def test_words_that_say_something(self, text: str) -> None:
        assert check(hype_and_jargon, promise(relevancy=text)) == []

    def test_each_word_once_each_field_by_itself(self) -> None:
        flags = check(hype_and_jargon, promise(relevancy="seamless, seamless, holistic", differentiation="holistic"))
        assert [flag.stated for flag in flags] == [("seamless", "holistic"), ("holistic",)]
        assert 'says "seamless" and "holistic", as every other offer does' in flags[0].message

    def test_names_are_skipped(self) -> None:
        names = {
            "partners": {"a": "Seamless Systems", "b": "Birk"},
            "people": {"ana": {"name": "Holistic Ruiz", "partner": "a"}},
            **customers(accounts={"acme": "Synergy"}, competitors={"rival": "Cutting Edge Ltd"}),
        }
        text = "Synergy, seamless systems and Cutting Edge Ltd trust Holistic Ruiz of Seamless"
        assert check(hype_and_jargon, names | promise(relevancy=text)) == []
        (flag,) = check(hype_and_jargon, names | promise(relevancy="Seamless gives a seamless roof"))
        assert flag.stated == ("seamless",)

    def test_the_list_is_tidy(self) -> None:
        assert len(set(HYPE.default)) == len(HYPE.default)
        assert all(phrase == phrase.lower().strip() and "-" not in phrase for phrase in HYPE.default)


class TestMarket:
    def test_what_a_segment_or_opportunity_lacks(self) -> None:
        market = customers(
            segments={
                "s": "Schools",
                "f": {"title": "Farms", "value": "$2M", "source": "Register", "as_of": "2026-01-01"},
                "t": {"title": "Town halls", "size": "80", "source": "TBD", "as_of": "2026-01-01"},
            },
            opportunities={"o": {"title": "Repairs", "value": "TBD", "source": "Own estimate"}},
        )
        segment, unsourced, opportunity = check(market_unsized, market)
        assert unsourced.message == 'segment "Town halls" lacks the source of the figure'
        assert segment.at == ("customers", "segments", "s")
        assert segment.message == (
            'segment "Schools" lacks its size or value, the source of the figure and the day the figure is from'
        )
        assert opportunity.at == ("customers", "opportunities", "o")
        assert opportunity.message == 'opportunity "Repairs" lacks the day the figure is from'
        assert check(market_unsized, {}) == []

    @pytest.mark.parametrize(
        ("context", "found"), [("joint_selling", 1), ("channel", 1), ("ecosystem", 0), ("supply", 0)]
    )
    def test_target_accounts(self, context: str, found: int) -> None:
        flags = check(no_named_accounts, {"context": context})
        assert [flag.at for flag in flags] == [("customers", "accounts")] * found
        assert check(no_named_accounts, {"context": context, **customers(accounts={"acme": "Acme"})}) == []
        assert check(no_named_accounts, {}) == []

    def test_competitors(self) -> None:
        (flag,) = check(no_competitors, customers(segments={"s": "Schools"}))
        assert flag.at == ("customers", "competitors")
        assert check(no_competitors, customers(competitors={"rival": "Heavyline"})) == []


class TestValue:
    @pytest.mark.parametrize(
        ("value", "words", "below"),
        [
            (None, '"Aldane", "Birk" or the customer', ()),
            ({"other": {"sales": "$40k"}}, '"Aldane", "Birk" or the customer', ("value",)),
            ({"partners": {"a": "$1M"}, "customer": "A shift a week"}, '"Birk"', ("value",)),
            ({"partners": {"a": "TBD", "b": "$0"}}, "the customer", ("value",)),
            ({"partners": {"a": "TBD", "b": "$0"}, "customer": "TBD"}, "the customer", ("value",)),
        ],
    )
    def test_value_for_everybody(self, value: object, words: str, below: tuple[str, ...]) -> None:
        (flag,) = check(value_for_one_side, focus(**({"value": value} if value else {})))
        assert flag.at == ("focus_areas", "panel", *below)
        assert flag.message == f'focus area "Light panel" states no value for {words}'

    def test_only_those_whose_focus_area_it_is(self) -> None:
        assert check(value_for_one_side, focus(party="a", value={"partners": {"a": "$1M"}, "customer": "Power"})) == []


class TestDirection:
    def test_an_objective_that_serves_nothing(self) -> None:
        (flag,) = check(objective_untraced, focus(objectives={"o": "Grow", "p": {"title": "Win", "serves": ["x"]}}))
        assert flag.at == ("focus_areas", "panel", "objectives", "o")
        assert flag.message == 'objective "Grow" of focus area "Light panel" does not say what it serves'

    def test_an_example_of_what_could_be_served(self) -> None:
        strategy = {"strategy": {"alignment": {"b": {"objectives": {"g": "Earn"}}}}}
        (flag,) = check(objective_untraced, strategy | focus(objectives={"o": "Grow"}))
        assert "`strategy.alignment.b.objectives.g`" in flag.mend

    @pytest.mark.parametrize(
        ("text", "sentences"),
        [
            ("Every factory roof makes its own power.", 1),
            ("Every roof in the U.S. makes power", 1),
            ("Every roof of Acme Inc. Europe makes power, e.g. in Ulm.", 1),
            ("Growth of 3.5% a year!", 1),
            ("Power. Everywhere.", 2),
            ('Who buys "power?" Everybody does. We do.', 3),
            ("Power everywhere\n\nFor everybody", 2),
        ],
    )
    def test_one_sentence(self, text: str, sentences: int) -> None:
        flags = check(no_north_star, {"strategy": {"north_star": text}})
        assert [flag.label for flag in flags] == ([f"{sentences} sentences"] if sentences > 1 else [])

    def test_no_north_star_at_all(self) -> None:
        for strategy in ({}, {"strategy": {"vision": {"text": "Roofs"}}}, {"strategy": {"north_star": "TBD"}}):
            (flag,) = check(no_north_star, strategy)
            assert flag.at == ("strategy", "north_star")

    @pytest.mark.parametrize(
        ("columns", "found"),
        [
            ({}, 0),
            ({"a": {"objectives": {"o": "Grow"}}}, 1),
            ({"a": {"objectives": {"o": "Grow"}}, "b": {"note": "To be asked"}}, 1),
            ({"a": {"objectives": {"o": "Grow"}}, "b": {"can_offer": {"c": "Cells"}}}, 0),
        ],
    )
    def test_the_alignment_of_both(self, columns: dict[str, object], found: int) -> None:
        flags = check(alignment_empty_for_one, {"strategy": {"alignment": columns}})
        assert [flag.at for flag in flags] == [("strategy", "alignment")] * found
        assert all('for "Aldane" only, not for "Birk"' in flag.message for flag in flags)

    def test_each_partner_is_in_the_alignment(self) -> None:
        partners = {"partners": {"a": "Aldane", "b": "Birk", "c": "Corda"}}
        columns = {key: {"objectives": {"o": "Grow"}} for key in ("a", "b")}
        (flag,) = check(alignment_empty_for_one, {**partners, "strategy": {"alignment": columns}})
        assert flag.message == 'the strategic alignment is filled for "Aldane" and "Birk" only, not for "Corda"'
        columns["c"] = {"objectives": {"o": "Sell"}}
        assert check(alignment_empty_for_one, {**partners, "strategy": {"alignment": columns}}) == []


def star(text: str) -> dict[str, object]:
    return {"strategy": {"north_star": text}}


def evidence(day: str) -> dict[str, object]:
    return TestNeeds.need(evidence={"text": "Survey", "date": day})


DATED = "dates from 14 Feb 2026, more than 4 months ago"
CASES = (
    Tuned(need_without_evidence, {"lasts": Duration(4, "m")}, evidence("2026-02-14"), (0, 1), DATED),
    Tuned(need_without_evidence, {"lasts": Duration(3, "y")}, evidence("2024-01-15"), (1, 0)),
    Tuned(proposition_not_quantified, {"number-words": ("halb",)}, promise(quantified_value="Halb so schwer"), (1, 0)),
    Tuned(proposition_not_quantified, {"number-words": ()}, promise(quantified_value="Half the weight"), (0, 1)),
    Tuned(proposition_too_long, {"most-words": 2}, promise(), (0, 1), "has 3 words, more than 2:"),
    Tuned(proposition_too_long, {"most-words": 30}, promise(statement="word " * 30), (1, 0)),
    Tuned(
        hype_and_jargon, {"words": ("light-weight", "")}, promise(relevancy="A light weight"), (0, 1), "light weight"
    ),
    Tuned(hype_and_jargon, {"words": ()}, promise(relevancy="A seamless roof"), (1, 0)),
    Tuned(no_north_star, {"most-sentences": 2}, star("Power. Everywhere."), (1, 0)),
    Tuned(no_north_star, {"most-sentences": 2}, star("Power. Roofs. Sun."), (1, 1), "has 3 sentences, more than 2"),
    Tuned(no_north_star, {"abbreviations": ("bzw.", " ")}, star("Strom bzw. Licht"), (1, 0)),
    Tuned(no_north_star, {"abbreviations": ()}, star("Roofs of Acme Inc. Europe"), (0, 1)),
)


class TestOptions:
    @pytest.mark.parametrize("case", CASES)
    def test_a_team_may_set_it(self, case: Tuned) -> None:
        case.check()

    def test_each_is_tried(self) -> None:
        assert not untried(CUSTOMERS, CASES)
