import re
from tempfile import gettempdir

from tests.errors.gallery import FILE, gallery


def test_the_gallery_shows_every_message_as_it_is_now() -> None:
    assert FILE.read_text(encoding="utf-8") == gallery(), "meant? make golden, and read the diff"


def test_the_gallery_names_files_as_they_stand_in_the_deal_s_own_folder() -> None:
    text = FILE.read_text(encoding="utf-8")
    assert gettempdir() not in text
    assert re.findall(r"^(?:/|\w:\\).*", text, re.MULTILINE) == []
    assert re.search(r"^deal\.yaml:\d+:\d+: error", text, re.MULTILINE)
    assert re.search(r"^templates/promissory_note/clauses/\w+\.html:\d+", text, re.MULTILINE)
