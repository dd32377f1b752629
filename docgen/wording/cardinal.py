"""Whole numbers in words."""


def cardinal(number: int) -> str:
    """Write a whole number in American English words: `two hundred thousand`, `one hundred one`, `forty-five`.

    Lower case, a hyphen in `forty-five`, no "and" and no commas: "and" is kept for what follows the decimal point.
    """
    # Imported here because it loads every language it knows, which takes 50 ms; it ships no types.
    from num2words import num2words  # type: ignore[import-untyped]

    return str(num2words(number, lang="en")).replace(" and ", " ").replace(",", "")
