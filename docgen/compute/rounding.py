"""Rounding exact figures half up."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import floor


def half_up(figure: Fraction, places: int) -> Decimal:
    """Round an exact figure to so many decimal places; a half goes up."""
    return Decimal(floor(figure * 10**places + Fraction(1, 2))).scaleb(-places)


def to_cents(amount: Fraction) -> Decimal:
    """Round an exact amount to the cent; half a cent goes up."""
    return half_up(amount, 2)
