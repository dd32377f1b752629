"""Amounts of money in figures and in words."""

from decimal import Decimal

from docgen.wording.cardinal import cardinal

MOST = Decimal("999999999999.99")

_UNITS = {
    "USD": ("Dollar", "Dollars"),
    "CAD": ("Canadian Dollar", "Canadian Dollars"),
    "EUR": ("Euro", "Euros"),
    "GBP": ("Pound Sterling", "Pounds Sterling"),
}


def figures(amount: Decimal, currency: str) -> str:
    """Write an amount in figures, always with its cents: `$200,000.00`, `CAD 2,700,000.00`.

    `currency` is the three-letter code. Raises ValueError for an amount below zero, above 999,999,999,999.99 or
    not exact to the cent; so does every function here.
    """
    return f"{_sign(currency)}{_to_the_cent(amount):,.2f}"


def figures_without_cents(amount: Decimal, currency: str) -> str:
    """Write an amount in figures, with its cents only when there are some: `$200,000`, `$225,100.37`."""
    return figures(amount, currency).removesuffix(".00")


def in_words(amount: Decimal, currency: str) -> str:
    """Write an amount in words: `Two Hundred Thousand Dollars`, `Two Hundred Thousand and 50/100 Dollars`."""
    units, cents = f"{_to_the_cent(amount):.2f}".split(".")
    one, several = _UNITS.get(currency, (currency, currency))
    hundredths = "" if cents == "00" else f" and {cents}/100"
    return f"{cardinal(int(units)).title()}{hundredths} {one if amount == 1 else several}"


def words_and_figures(amount: Decimal, currency: str) -> str:
    """Write an amount in words and then in figures: `Two Hundred Thousand Dollars ($200,000.00)`."""
    return f"{in_words(amount, currency)} ({figures(amount, currency)})"


def _sign(currency: str) -> str:
    return "$" if currency == "USD" else f"{currency} "


def _to_the_cent(amount: Decimal) -> Decimal:
    if not amount.is_finite() or not 0 <= amount <= MOST:
        raise ValueError(f"The amount {amount} cannot be printed. Use an amount from 0.00 to {MOST:,}.")
    if amount != round(amount, 2):
        raise ValueError(f"The amount {amount} is not exact to the cent. Round it to two decimals.")
    return amount.copy_abs()  # A computed zero can carry a minus sign.
