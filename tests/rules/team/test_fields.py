from __future__ import annotations

from keyword import iskeyword

from jbp.model.stored_schema import SCHEMA
from jbp.rules.team.fields import Kind, plan_format

RESERVED = {"any", "all", "not", "plan"}
"""Words that mean something in a file of rules where a field may stand."""


def models() -> list[dict[str, dict[str, object]]]:
    definitions = SCHEMA["definitions"]
    assert isinstance(definitions, list)
    return [one["schema"]["fields"] for one in definitions]


def test_no_field_is_called_as_a_word_of_the_rules_is() -> None:
    names = {str(field.get("validation_alias", name)) for fields in models() for name, field in fields.items()}
    assert not names & RESERVED


def test_only_words_of_python_are_called_otherwise_in_the_models() -> None:
    for fields in models():
        for name, field in fields.items():
            key = str(field.get("validation_alias", name))
            assert name == (f"{key}_" if iskeyword(key) else key)


def test_every_field_of_every_entry_has_a_kind() -> None:
    kinds = set()
    for entry in plan_format().entries():
        for name in plan_format().fields_at(entry) or ():
            field = plan_format().field((*entry, name))
            assert field is not None
            assert "stated" not in field.words
            assert "absent" not in field.words
            kinds.add(field.kind)
    assert kinds == set(Kind) - {Kind.OWN}
