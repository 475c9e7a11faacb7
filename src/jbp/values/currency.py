"""Currencies: the codes of ISO 4217 in use, and the signs that plans may write instead."""

from __future__ import annotations

SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}
"""The signs a plan may write, whatever the plan's own currency is."""

OTHER_SYMBOLS = {
    "US$": "USD", "CA$": "CAD", "C$": "CAD", "AU$": "AUD", "A$": "AUD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD",
    "R$": "BRL", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS", "₫": "VND", "₦": "NGN", "₱": "PHP",
    "฿": "THB", "₴": "UAH", "₸": "KZT",
}  # fmt: skip
"""Signs that a plan may not write, with the code that is meant; longer ones stand before what they end in."""

# ISO 4217 list one without funds, metals and test codes. BGN stays for figures of the years before the euro.
_CODES = """
AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP
CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF
IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD
MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB
RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD
UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
"""

CURRENCIES = frozenset(_CODES.split())
"""The codes a plan may write."""


def is_currency(code: str) -> bool:
    """Whether the text is the code of a currency in use, ``EUR``."""
    return code in CURRENCIES


def currency_of(mark: str) -> str | None:
    """The code that a sign or a code writes; None where it writes no currency."""
    return SYMBOLS.get(mark) or (mark if mark in CURRENCIES else None)


def sign_of(code: str) -> str:
    """How an amount of the currency begins for people: ``$``, or the code and a blank."""
    return next((sign for sign, currency in SYMBOLS.items() if currency == code), f"{code} ")
