"""The fixed words of the format: what a field may say where it may not say anything."""

from typing import Literal, TypeAlias

PlanStatus: TypeAlias = Literal["draft", "proposed", "agreed", "active", "on_hold", "closed"]
Profile: TypeAlias = Literal["new", "established", "underperforming"]
Context: TypeAlias = Literal[
    "joint_selling",
    "co_development",
    "co_commercialization",
    "licensing",
    "supply",
    "channel",
    "ecosystem",
    "retail",
]
WorkStatus: TypeAlias = Literal["on_track", "delayed", "stalled", "not_started", "done", "cancelled", "not_applicable"]
Level: TypeAlias = Literal["low", "medium", "high"]
KpiKind: TypeAlias = Literal["leading", "lagging"]
KpiGoal: TypeAlias = Literal["increase", "decrease", "maintain", "at_least", "at_most"]
Combine: TypeAlias = Literal["sum", "last", "average", "max", "min", "none", "formula"]
Trend: TypeAlias = Literal["up", "flat", "down"]
Mobilization: TypeAlias = Literal["full", "on_track", "insufficient"]
FocusState: TypeAlias = Literal["current", "expansion"]
PartnerKind: TypeAlias = Literal[
    "vendor",
    "isv",
    "reseller",
    "integrator",
    "distributor",
    "platform",
    "data_provider",
    "manufacturer",
    "agency",
    "research",
    "pharma",
    "biotech",
    "supplier",
    "retailer",
    "influencer",
    "referral",
    "customer",
    "other",
]
RouteKind: TypeAlias = Literal[
    "influencer", "referral", "reseller", "customer", "direct", "marketplace", "distributor", "integrator"
]
PersonLevel: TypeAlias = Literal["executive", "manager", "specialist"]
Role: TypeAlias = Literal[
    "executive_sponsor",
    "alliance_manager",
    "steering_chair",
    "marketing_lead",
    "head_of_partner_marketing",
    "business_development",
    "technical_support",
    "customer_support",
    "partner_account_manager",
    "partner_marketing_manager",
    "partner_technical_support",
    "finance",
    "legal",
]
RiskKind: TypeAlias = Literal["business", "people", "technology", "legal", "financial", "market"]
RiskStatus: TypeAlias = Literal["open", "occurred", "closed", "accepted"]
ConversationKind: TypeAlias = Literal["scope", "roles", "resources", "money", "data", "timing", "trust", "other"]
ConversationStatus: TypeAlias = Literal["open", "agreed", "parked", "escalated"]
ExpectationStatus: TypeAlias = Literal["pending", "met", "partly_met", "not_met"]
FutureKind: TypeAlias = Literal[
    "competition", "collaboration", "market", "technology", "regulation", "ownership", "people", "finance"
]
Term: TypeAlias = Literal["short", "mid", "long"]
DependenceOf: TypeAlias = Literal["revenue", "supply", "data", "cost", "pipeline"]
BodyLevel: TypeAlias = Literal["steering", "management", "working"]
MeetingKind: TypeAlias = Literal["kickoff", "steering", "working", "summit", "sponsor", "other"]
ReviewKind: TypeAlias = Literal["monthly", "qbr", "annual", "other"]
LaunchKind: TypeAlias = Literal[
    "press_release", "trade_show", "event", "webinar", "content", "promotion", "product_launch", "listing"
]
FinancialWatchStatus: TypeAlias = Literal["stable", "watch", "distressed"]
Relationship: TypeAlias = Literal["none", "weak", "good", "strong"]
DistributionModel: TypeAlias = Literal["direct", "one_tier", "two_tier"]
NamedBy: TypeAlias = Literal["start", "end"]
LessonKind: TypeAlias = Literal["success", "lesson"]
RootCauseKind: TypeAlias = Literal["partnership", "market"]

CADENCES = ("daily", "weekly", "fortnightly", "monthly", "quarterly", "half_yearly", "yearly")
RESERVED_IDS = frozenset({"joint", "total", "none", "all", "team", "tbd", "simultaneous"})
"""Words that mean something wherever an id may stand."""
