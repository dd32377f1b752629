import pytest

from docgen.wording import name


@pytest.mark.parametrize(
    "words",
    [
        *("a Delaware", "a Nevada", "a New York", "a Maine", "a Wyoming", "a Hawaii"),
        *("an Alabama", "an Alaska", "an Arizona", "an Arkansas", "an Idaho", "an Illinois", "an Indiana", "an Iowa"),
        *("an Ohio", "an Oklahoma", "an Oregon", "a Utah", "a UTAH", "an ILLINOIS", "a NEW YORK"),
        *("a Uruguay", "a Uganda", "a Ukraine", "an Uzbekistan", "a European", "a United Kingdom", "an England"),
        *("a corporation", "a limited partnership", "a business company", "a statutory trust", "a union", "a unit"),
        *("an unincorporated association", "an unsecured note", "an uninsured bank", "a one-year note", "an only"),
        *("an honest", "an hour", "a house", "an heir", "a utility", "a unanimous", "a usual", "an usher", "a user"),
        *("an LLC", "an LP", "an S corporation", "a C corporation", "an N.V.", "a U.S. person", "a UK company"),
        *("an 8% note", "an 11% note", "an 18.5% note", "an 80-day term", "a 10% note", "a 12% note", "a 110% premium"),
        "an 11,000 share",
    ],
)
def test_the_article_follows_the_sound(words):
    assert name.with_article(words.split(" ", 1)[1]) == words


def test_a_name_prints_in_capitals():
    assert name.in_capitals("Ascent Solar Technologies, Inc.") == "ASCENT SOLAR TECHNOLOGIES, INC."
