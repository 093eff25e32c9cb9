"""The frame around pages: drawn once, filled for each, and no page can tell."""

from pathlib import Path

from building import build, copy_office, files
from oit.pages.frame import Frame, place

EACH_ITS_OWN = """
import sys
class Everything:
    def __contains__(self, address):
        return True
def on_files(files, config):
    sys.modules["generator.around"].Around.named_in_menu = Everything()
    return files
"""


def test_a_frame_is_filled_in_each_of_its_places() -> None:
    frame = Frame(f"<h1>{place('title')}</h1><a title='{place('title')}'>{place('inside')}", ["title", "inside"])
    assert frame.filled({"title": "น้ำ", "inside": place("title")}) == f"<h1>น้ำ</h1><a title='น้ำ'>{place('title')}"


def test_what_is_no_place_of_the_frame_stays() -> None:
    assert Frame(place("other"), ["title"]).filled({"title": "น้ำ"}) == place("other")


def test_pages_that_share_a_frame_are_those_that_have_one_of_their_own(tmp_path: Path) -> None:
    shared, own = copy_office(tmp_path / "shared"), copy_office(tmp_path / "own")
    (own / "own.py").write_text(EACH_ITS_OWN)
    settings = own / "mkdocs.yml"
    settings.write_text(
        settings.read_text("utf-8").replace("[hooks/publish.py]", "[hooks/publish.py, own.py]"), "utf-8"
    )
    for root in (shared, own):
        done = build(root, cold=True, REPO_URL="https://github.com/o/r/", SITE_URL="https://o.github.io/r/")
        assert done.returncode == 0, done.stderr
    assert files(shared / "site") == files(own / "site")


def test_blanks_that_nobody_sees_are_not_in_a_frame_and_what_is_filled_in_stays_as_it_is() -> None:
    frame = Frame(f"<ul>\n   <li>ก  ข</li>\n\n\n</ul>{place('inside')}", ["inside"])
    assert frame.filled({"inside": "<pre>\n  1\n\n  2</pre>"}) == "<ul>\n<li>ก  ข</li>\n</ul><pre>\n  1\n\n  2</pre>"
