"""210: to whom the partners mean to sell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.finding import Related
from jbp.rule import Flag
from jbp.rules.customers.family import CUSTOMERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.rules.context import Context

NAMING = {"joint_selling": "joint-selling", "channel": "channel"}
"""The contexts in which sellers go to named accounts, and how a plan of each is called."""


@CUSTOMERS.rule(
    "JBP210",
    "no-named-accounts",
    "W W E",
    summary="A joint-selling or channel plan names no target accounts.",
    why=(
        "Sellers sell to companies, not to markets. Vantage Partners' masterclass on joint business planning embeds "
        "teams in target accounts and finalizes the targets in the first month; published partner-plan templates hold "
        "the list."
    ),
    detection="The plan's `context` is joint_selling or channel, and `customers.accounts` is absent or empty.",
    false_positives="Selling to so many small customers that none is named.",
    mend=(
        "List the target accounts under `customers.accounts`, each with its `segment` and the partner who has the "
        "`lead`."
    ),
    bad="""\
context: joint_selling
people:
  ana:
    name: Ana Ruiz
    partner: a
    function: Management
    level: executive
    roles: [executive_sponsor]
    owns_pnl: true
  dia:
    name: Dia Rao
    partner: a
    function: Alliances
    level: manager
    roles: [alliance_manager, marketing_lead, business_development]
  eva:
    name: Eva Lund
    partner: a
    function: Engineering
    level: specialist
    roles: [technical_support, customer_support]
  ben:
    name: Ben Osei
    partner: b
    function: Management
    level: executive
    roles: [executive_sponsor]
    owns_pnl: true
  cho:
    name: Cho Min
    partner: b
    function: Alliances
    level: manager
    roles: [alliance_manager, marketing_lead, business_development]
  finn:
    name: Finn Berg
    partner: b
    function: Engineering
    level: specialist
    roles: [technical_support, customer_support]
customers:  # finding: no-named-accounts
  segments:
    factories: {title: Factories with old roofs, size: 2400, source: Land register, as_of: 2025-11-03}
  needs:
    weight:
      title: Old roofs do not carry today's panels
      segment: factories
      evidence: {text: Survey of 80 roofs, date: 2025-10-20}
  opportunities:
    old-roofs: {title: Roofs due for repair, need: weight, value: €9M, source: Own estimate, as_of: 2026-02-02}
  competitors:
    rival: {title: Heavyline, overlaps: [panel]}
expectations:
  fit: {title: Fit cell and sheet, topic: product_integration, from: a, to: b, owner: eva, agreed_on: 2026-01-14}
  faults: {title: Mend faults, topic: product_support, from: a, to: b, owner: eva, agreed_on: 2026-01-14}
  texts: {title: Send texts, topic: marketing_support, from: a, to: b, owner: dia, agreed_on: 2026-01-14}
  offers: {title: Answer offers, topic: sales_support, from: b, to: a, owner: cho, agreed_on: 2026-01-14}
  help: {title: Answer tickets, topic: technical_support, from: a, to: b, owner: eva, agreed_on: 2026-01-14}
  prices: {title: Keep prices, topic: pricing, from: a, to: b, owner: dia, agreed_on: 2026-01-14}
  contact: {title: Speak every Monday, topic: communication, from: b, to: a, owner: cho, agreed_on: 2026-01-14}
  reports: {title: Send orders each month, topic: reporting, from: b, to: a, owner: cho, agreed_on: 2026-01-14}
""",
    good="""\
context: joint_selling
people:
  ana:
    name: Ana Ruiz
    partner: a
    function: Management
    level: executive
    roles: [executive_sponsor]
    owns_pnl: true
  dia:
    name: Dia Rao
    partner: a
    function: Alliances
    level: manager
    roles: [alliance_manager, marketing_lead, business_development]
  eva:
    name: Eva Lund
    partner: a
    function: Engineering
    level: specialist
    roles: [technical_support, customer_support]
  ben:
    name: Ben Osei
    partner: b
    function: Management
    level: executive
    roles: [executive_sponsor]
    owns_pnl: true
  cho:
    name: Cho Min
    partner: b
    function: Alliances
    level: manager
    roles: [alliance_manager, marketing_lead, business_development]
  finn:
    name: Finn Berg
    partner: b
    function: Engineering
    level: specialist
    roles: [technical_support, customer_support]
customers:
  segments:
    factories: {title: Factories with old roofs, size: 2400, source: Land register, as_of: 2025-11-03}
  needs:
    weight:
      title: Old roofs do not carry today's panels
      segment: factories
      evidence: {text: Survey of 80 roofs, date: 2025-10-20}
  opportunities:
    old-roofs: {title: Roofs due for repair, need: weight, value: €9M, source: Own estimate, as_of: 2026-02-02}
  competitors:
    rival: {title: Heavyline, overlaps: [panel]}
  accounts:
    mill: {title: Paper mill, segment: factories, value: €400k, relationship: good, lead: b}
expectations:
  fit: {title: Fit cell and sheet, topic: product_integration, from: a, to: b, owner: eva, agreed_on: 2026-01-14}
  faults: {title: Mend faults, topic: product_support, from: a, to: b, owner: eva, agreed_on: 2026-01-14}
  texts: {title: Send texts, topic: marketing_support, from: a, to: b, owner: dia, agreed_on: 2026-01-14}
  offers: {title: Answer offers, topic: sales_support, from: b, to: a, owner: cho, agreed_on: 2026-01-14}
  help: {title: Answer tickets, topic: technical_support, from: a, to: b, owner: eva, agreed_on: 2026-01-14}
  prices: {title: Keep prices, topic: pricing, from: a, to: b, owner: dia, agreed_on: 2026-01-14}
  contact: {title: Speak every Monday, topic: communication, from: b, to: a, owner: cho, agreed_on: 2026-01-14}
  reports: {title: Send orders each month, topic: reporting, from: b, to: a, owner: cho, agreed_on: 2026-01-14}
""",
)
def no_named_accounts(context: Context) -> Iterator[Flag]:
    """A plan to sell that does not say to whom."""
    plan = context.plan
    kind = NAMING.get(plan.context or "")
    if kind and not (plan.customers and plan.customers.accounts):
        yield Flag(
            at=("customers", "accounts"),
            message=f"this {kind} plan names no target accounts",
            label="no target accounts",
            related=(Related(("context",), f"a {kind} plan", "value"),),
            stated=(str(plan.context),),
            mend="Add them under `customers.accounts`: `acme: {title: Acme, segment: …, lead: …}`.",
        )
