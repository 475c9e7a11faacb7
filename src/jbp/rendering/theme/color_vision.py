"""How far two colours lie apart for people who see colours as most do, and for those who do not.

Colours are seen as Machado, Oliveira and Fernandes model it (2009, full severity), and compared in CIELAB (1976).
"""

from __future__ import annotations

from math import dist
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

Matrix: TypeAlias = "tuple[tuple[float, float, float], ...]"

VISIONS: Final[Mapping[str, Matrix]] = {
    "by anybody": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "by people who do not see red (protanopia)": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "by people who do not see green (deuteranopia)": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "by people who do not see blue (tritanopia)": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""The ways of seeing, by how a sentence ends that speaks of them."""

_TO_XYZ: Final[Matrix] = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE: Final = (0.95047, 1.0, 1.08883)


def distance(one: str, other: str, vision: Matrix) -> float:
    """The distance of two colours, ``#rrggbb``, for a way of seeing; black and white lie 100 apart."""
    return dist(_lab(_seen(one, vision)), _lab(_seen(other, vision)))


def _seen(color: str, vision: Matrix) -> tuple[float, ...]:
    """The linear parts of a colour as it is seen."""
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return tuple(min(1.0, max(0.0, part)) for part in _times(vision, linear))


def _lab(linear: tuple[float, ...]) -> tuple[float, float, float]:
    x, y, z = (_curved(part / white) for part, white in zip(_times(_TO_XYZ, linear), _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _times(matrix: Matrix, vector: tuple[float, ...] | list[float]) -> tuple[float, ...]:
    return tuple(sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)


def _curved(part: float) -> float:
    return float(part ** (1 / 3)) if part > 0.008856 else 7.787 * part + 16 / 116
