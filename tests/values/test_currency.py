from __future__ import annotations

import pytest

from jbp.values.currency import CURRENCIES, OTHER_SYMBOLS, SYMBOLS, currency_of, is_currency, sign_of


def test_codes_are_three_capital_letters() -> None:
    assert all(len(code) == 3 and code.isascii() and code.isupper() for code in CURRENCIES)
    assert CURRENCIES.issuperset([*SYMBOLS.values(), *OTHER_SYMBOLS.values()])


@pytest.mark.parametrize(("mark", "code"), [("$", "USD"), ("¥", "JPY"), ("CHF", "CHF"), ("XXX", None), ("usd", None)])
def test_currency_of(mark: str, code: str | None) -> None:
    assert currency_of(mark) == code
    assert is_currency(mark) == (mark == code)


def test_sign_of() -> None:
    assert [sign_of(code) for code in ("USD", "EUR", "CHF")] == ["$", "€", "CHF "]
