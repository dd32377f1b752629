"""Days of the calendar."""

from datetime import date

# Spelled here because strftime and the calendar module follow the machine's locale.
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def in_full(day: date) -> str:
    """Write a day with its month in full: `January 31, 2018`."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"
