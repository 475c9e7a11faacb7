from __future__ import annotations

import pytest

from jbp.cut import cut
from jbp.syntax.nodes import Entry, ListNode, MapNode, Node, Scalar
from jbp.syntax.parse import Source, parse

HEAD = "partners:\n  a: {name: A}\n  b: {name: B}\n  c: {name: C}\n"


def tree(text: str, name: str = "plan.yaml") -> MapNode:
    parsed = parse(Source(name, text))
    assert parsed.tree is not None, parsed.problems
    return parsed.tree


def data(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, ListNode):
        return [data(item) for item in node.items]
    return {entry.key.text: data(entry.value) for entry in node.entries}


def seen(text: str, partner: str = "b") -> object:
    return data(cut(tree(HEAD + text), partner, {}))


def same(text: str, left: str) -> None:
    assert seen(text) == data(tree(HEAD + left))


@pytest.mark.parametrize(
    "private_to",
    [
        *("a", "[a]", "[a, c]", "zed", "[b, zed]", "[]", "{b: true}", "[[b]]", '""', "", "joint", "B", "[b, [c]]"),
        "b\n    private_to: a",
    ],
)
def test_an_entry_that_does_not_name_the_partner_and_partners_alone_is_hidden(private_to: str) -> None:
    parsed = parse(Source("plan.yaml", f"{HEAD}risks:\n  r:\n    title: R\n    private_to: {private_to}\n  s: S\n"))
    assert parsed.tree is not None
    assert data(cut(parsed.tree, "b", {})) == data(tree(HEAD + "risks: {s: S}"))


@pytest.mark.parametrize("private_to", ["b", "[b]", "[c, b]"])
def test_what_is_private_to_the_partner_stays_with_its_mark(private_to: str) -> None:
    same(
        f"risks: {{r: {{title: R, private_to: {private_to}}}}}", f"risks: {{r: {{title: R, private_to: {private_to}}}}}"
    )


@pytest.mark.parametrize(
    "key", ["Private_to", "private-to", '"private to"', "privateTo", "PRIVATE_TO", "\uff50rivate_to"]
)
def test_a_misspelt_mark_hides_from_everybody(key: str) -> None:
    same(f"risks: {{r: {{title: R, {key}: b}}, s: S}}", "risks: {s: S}")


# What stands in a plan, and after the arrow what is left of it for partner b.
REFERENCES = {
    "an owner": """
people: {zoe: {name: Z, private_to: a}, ben: B}
kpis: {k: {title: K, owner: zoe}}
->
people: {ben: B}
kpis: {k: {title: K}}
""",
    "a stakeholder beside a function": """
people: {zoe: {name: Z, private_to: a}}
milestones: {m: {title: M, stakeholders: {a: [IT, zoe], b: [zoe]}}}
->
milestones: {m: {title: M, stakeholders: {a: [IT]}}}
""",
    "a key and a value": """
people: {zoe: {name: Z, private_to: a}, ben: B}
governance: {bodies: {s: {title: S, chairs: [zoe], members: [zoe, ben], deputies: {zoe: ben, ben: zoe}}}}
->
people: {ben: B}
governance: {bodies: {s: {title: S, members: [ben]}}}
""",
    "an id in a list, and an address below": """
kpis: {x: {title: X, private_to: a}, k: K}
focus_areas: {f: {title: F, kpis: [k, x], objectives: {o: {title: O, about: kpis.x.targets}}}}
->
kpis: {k: K}
focus_areas: {f: {title: F, kpis: [k], objectives: {o: {title: O}}}}
""",
    "a formula, with the word that announces it": """
kpis: {x: {title: X, private_to: a}, k: {title: K, combine: formula, formula: k * (x - 3)}}
->
kpis: {k: {title: K}}
""",
    "an expected figure": """
kpis: {x: {title: X, private_to: a}, k: {title: K, average_by: x}}
marketing: {campaigns: {c: {title: C, expected: {kpi: x, value: 20}}}}
->
kpis: {k: {title: K}}
marketing: {campaigns: {c: {title: C}}}
""",
    "a sibling activity, by id and by address": """
initiatives: {i: {title: I, activities: {x: {title: X, private_to: a}, y: {title: Y, after: [x]}}}}
journal: {j: {headline: J, about: [initiatives.i.activities.x, initiatives.i]}}
->
initiatives: {i: {title: I, activities: {y: {title: Y}}}}
journal: {j: {headline: J, about: [initiatives.i]}}
""",
    "an option, with every outcome of choosing it": """
decisions: {d: {title: D, options: {x: {title: X, private_to: a}, y: Y, z: Z},
  game: {players: {a: [x, y], b: [z]},
    outcomes: [{choices: {a: x, b: z}, payoffs: {a: 1}}, {choices: {a: y, b: z}}]},
  decided: {option: x, by: [ben]}}}
->
decisions: {d: {title: D, options: {y: Y, z: Z},
  game: {players: {a: [y], b: [z]}, outcomes: [{choices: {a: y, b: z}}]}, decided: {by: [ben]}}}
""",
    "a segment, but not the segment that has a hidden account's id": """
customers: {segments: {x: {title: X, private_to: a}, w: W}, accounts: {w: {title: A, private_to: a}}}
focus_areas: {f: {title: F, target_customers: [x, w]}}
value_propositions: {v: {statement: V, for: x}}
->
customers: {segments: {w: W}}
focus_areas: {f: {title: F, target_customers: [w]}}
value_propositions: {v: {statement: V}}
""",
}


@pytest.mark.parametrize("name", REFERENCES)
def test_references_to_what_is_hidden_go_with_it(name: str) -> None:
    same(*REFERENCES[name].split("->\n"))


def test_what_loses_everything_is_gone_itself_until_nothing_changes() -> None:
    same(
        "kpis: {x: {title: X, private_to: a}}\n"
        "focus_areas: {f: {kpis: [x]}}\n"
        "initiatives: {i: {title: I, focus_areas: [f]}, j: {focus_areas: [f]}}\n"
        "risks: {r: {title: R, about: initiatives.j}}\n",
        "initiatives: {i: {title: I}}\nrisks: {r: {title: R}}",
    )


def test_words_functions_and_mistakes_of_the_shared_plan_stay() -> None:
    shared = (
        "kpis: {k: {title: K, owner: sales-team, targets: {total: 3, 2026-03: 1}}}\n"
        "resources: {r: {title: R, party: joint, period: total}}\n"
    )
    private = (
        "people: {team: {name: T, private_to: a}, Sales: {name: S, private_to: a}}\n"
        "periods: {total: {private_to: a}, 2026-03: {private_to: a}}\n"
    )
    same(private + shared, shared)


def test_an_id_that_nobody_wrote_down_is_not_taken_for_a_hidden_one() -> None:
    shared = "kpis: {k: {title: K, owner: zed, about: people.zed}}\n"
    same(f"people: {{zoe: {{name: Z, private_to: a}}}}\n{shared}", shared)


def test_an_id_that_nobody_wrote_down_is_not_hidden_by_a_section_of_an_overlay() -> None:
    shared = "strategy: {north_star: N}\nrisks: {r: {title: R, about: [strategy.shared_goals.lost, kpis.lost]}}"
    plan = tree(HEAD + shared)
    over = tree("shared_goals: {own: {title: O}}", "overlay.yaml").entries
    strategy, *others = plan.entries[1:]
    assert isinstance(strategy.value, MapNode)
    laid = Entry(strategy.key, strategy.value._replace(entries=strategy.value.entries + over))
    whole = plan._replace(entries=(plan.entries[0], laid, *others))
    assert data(cut(whole, "b", {"overlay.yaml": ("a",)})) == data(plan)


def test_a_number_in_a_list_that_lost_an_item_leads_nowhere() -> None:
    same(
        "decisions: {d: {title: D, links: [{label: One, private_to: a}, {label: Two}], about: 'decisions.d.links[1]'}}",
        "decisions: {d: {title: D, links: [{label: Two}]}}",
    )


def test_links_and_cash_flows_may_be_private_and_leave_no_empty_list() -> None:
    same(
        """decisions: {d: {title: D, options: {o: {title: O,
  cash_flows: [{year: 0, amount: 5}, {year: 1, amount: 7, private_to: a}, {year: 2, amount: 9, private_to: [b, c]}],
  links: [{label: L, private_to: a}]}}}}""",
        "decisions: {d: {title: D, options: {o: {title: O,"
        " cash_flows: [{year: 0, amount: 5}, {year: 2, amount: 9, private_to: [b, c]}]}}}}",
    )


def test_earlier_ids_of_what_is_hidden_are_references_too() -> None:
    same(
        "kpis: {x: {title: X, formerly: [old], private_to: a}}\nrisks: {r: {title: R, about: kpis.old}}",
        "risks: {r: {title: R}}",
    )


def test_empty_collections_and_names_of_parts_do_not_tell() -> None:
    same("parts: [secret.yaml]\nrisks: {}\ncomponents: []\nkpis: {k: {title: K, targets: {}}}", "kpis: {k: {title: K}}")


def test_data_of_the_team_goes_with_a_private_entry_and_stays_otherwise() -> None:
    same("risks: {r: {title: R, private_to: a, x-crm: {plan: 1}}}\nx-crm: {owner: zoe}", "x-crm: {owner: zoe}")


def merged(shared: str, overlay: str) -> MapNode:
    """A plan with the entries of an overlay's sections laid into its own, one level deep."""
    plan, over = tree(HEAD + shared), tree(overlay, "overlay.yaml")
    entries = list(plan.entries)
    for entry in over.entries:
        names = [one.key.text for one in entries]
        if entry.key.text not in names:
            entries.append(entry)
            continue
        at = names.index(entry.key.text)
        section = entries[at].value
        assert isinstance(section, MapNode)
        assert isinstance(entry.value, MapNode)
        entries[at] = Entry(entries[at].key, section._replace(entries=section.entries + entry.value.entries))
    return plan._replace(entries=tuple(entries))


def test_an_overlay_shows_to_those_it_is_private_to_alone() -> None:
    shared = "risks: {s: {title: S, about: kpis.x}}"
    whole = merged(shared, "kpis: {x: X}\nrisks: {r: R}")
    owners = {"overlay.yaml": ("a",)}
    assert data(cut(whole, "a", owners)) == data(whole)
    assert data(cut(whole, "b", owners)) == data(tree(HEAD + "risks: {s: {title: S}}"))


def test_a_partner_known_from_an_overlay_of_others_makes_a_mark_malformed() -> None:
    whole = merged("risks: {r: {title: R, private_to: [b, d]}, s: S}", "partners: {d: {name: D}}")
    assert data(cut(whole, "b", {"overlay.yaml": ("a",)})) == data(tree(HEAD + "risks: {s: S}"))
    assert data(cut(whole, "b", {"overlay.yaml": ("a", "b")})) == data(whole)


def test_a_key_from_an_overlay_goes_alone_and_with_it_the_mark_it_sets() -> None:
    extra = tree("private_to: a\nnote: N\n", "overlay.yaml").entries
    plan = tree(HEAD + "risks: {r: {title: R}}")
    risks = plan.entries[-1]
    assert isinstance(risks.value, MapNode)
    entry = risks.value.entries[0]
    assert isinstance(entry.value, MapNode)
    laid = Entry(entry.key, entry.value._replace(entries=entry.value.entries + extra))
    whole = plan._replace(entries=(*plan.entries[:-1], Entry(risks.key, risks.value._replace(entries=(laid,)))))
    assert data(cut(whole, "b", {"overlay.yaml": ("a",)})) == data(plan)


def test_a_tree_without_anything_private_stays_as_it_is() -> None:
    plan = tree(HEAD + "risks: {s: {title: S, about: kpis.k, owner: TBD}}\nkpis: {k: K}\n")
    assert cut(plan, "b", {}) == plan
