"""The kinds of fields, as annotated types: a reader, and what an editor's schema is to say of it."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, TypeAlias, TypeVar

from pydantic import (
    AfterValidator,
    BeforeValidator,
    PlainValidator,
    WithJsonSchema,
)

from jbp.model import scalars
from jbp.model.words import CADENCES
from jbp.values.duration import Duration as DurationValue
from jbp.values.quantity import Quantity as QuantityValue

T = TypeVar("T")

ID_PATTERN = (
    r"^(?!x-)(?![0-9]+$)(?!(joint|total|none|all|team|tbd|simultaneous)$)(?!\d{4}-\d{2}-\d{2}$)[a-z0-9]+(-[a-z0-9]+)*$"
)
"""What an id looks like, for editors; `scalars.read_id` explains what is wrong with one that does not."""

# Editors type a plain `2026`, `true` or `1.5` before any schema sees it; all of them are texts to a plan.
TEXT_SCHEMA: dict[str, object] = {"type": ["string", "number", "boolean"]}
_END = r"(?:[A-Z]{3} ?|[$€£¥] ?)?-?(?:[0-9]+\.?[0-9]*|\.[0-9]+)[kMB]?(?:%|pt)?(?: ?[A-Z]{3})?"
_QUANTITY = rf"^<?-?{_END}(?:[-\u2013]{_END})?\+?(?: [A-Z]{{3}})?$"

Text: TypeAlias = Annotated[str, WithJsonSchema(TEXT_SCHEMA)]
Flag: TypeAlias = Annotated[
    bool, PlainValidator(scalars.read_flag), WithJsonSchema({"enum": [True, False, "true", "false"]})
]
Whole: TypeAlias = Annotated[
    int,
    PlainValidator(scalars.read_whole),
    WithJsonSchema({"type": ["integer", "string"], "pattern": "^[0-9]+$", "minimum": 0}),
]
Month: TypeAlias = Annotated[
    int, PlainValidator(scalars.read_month), WithJsonSchema({"enum": [*range(1, 13), *map(str, range(1, 13))]})
]
Number: TypeAlias = Annotated[
    Decimal,
    PlainValidator(scalars.read_decimal),
    WithJsonSchema({"type": ["number", "string"], "pattern": r"^-?[0-9]*\.?[0-9]+$"}),
]
Date: TypeAlias = Annotated[
    date,
    PlainValidator(scalars.read_date),
    WithJsonSchema({"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}),
]
Duration: TypeAlias = Annotated[
    DurationValue,
    PlainValidator(scalars.read_duration),
    WithJsonSchema({"type": "string", "pattern": "^[0-9]+[dwmy]$"}),
]
Cadence: TypeAlias = Annotated[
    str,
    PlainValidator(scalars.read_cadence),
    WithJsonSchema({"anyOf": [{"enum": list(CADENCES)}, {"type": "string", "pattern": "^[0-9]+[dwmy]$"}]}),
]
_QUANTITY_SCHEMA: dict[str, object] = {"type": ["string", "number"], "pattern": _QUANTITY}
Measure: TypeAlias = Annotated[QuantityValue, PlainValidator(scalars.read_quantity), WithJsonSchema(_QUANTITY_SCHEMA)]
MoneyAmount: TypeAlias = Annotated[QuantityValue, PlainValidator(scalars.read_money), WithJsonSchema(_QUANTITY_SCHEMA)]
Share: TypeAlias = Annotated[QuantityValue, PlainValidator(scalars.read_percent), WithJsonSchema(_QUANTITY_SCHEMA)]
Id: TypeAlias = Annotated[
    str,
    PlainValidator(scalars.read_id),
    WithJsonSchema({"type": "string", "pattern": ID_PATTERN, "maxLength": scalars.ID_LENGTH}),
]
OneOrMore: TypeAlias = Annotated[
    tuple[str, ...],
    PlainValidator(scalars.read_one_or_more),
    WithJsonSchema({"anyOf": [TEXT_SCHEMA, {"type": "array", "items": TEXT_SCHEMA}]}),
]
Texts: TypeAlias = tuple[Text, ...]
ReadOnly: TypeAlias = Annotated[
    Mapping[Text, T], BeforeValidator(scalars.without_team_data), AfterValidator(scalars.read_only)
]
Table: TypeAlias = Annotated[
    Mapping[Id, T], BeforeValidator(scalars.without_team_data), AfterValidator(scalars.read_only)
]
Titled: TypeAlias = Annotated[T, BeforeValidator(scalars.titled)]
Tolerance: TypeAlias = Annotated[
    QuantityValue, PlainValidator(scalars.read_tolerance), WithJsonSchema(_QUANTITY_SCHEMA)
]
