"""What the pages about the office say."""

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from building import ROOT
from oit.collection import Collection
from oit.model import Assessment
from oit.pages.layout import lay_out


def test_home_shows_the_latest_assessment() -> None:
    told = [
        {"fiscal_year": "2566", "scheme": "2566", "total": "70"},
        {"fiscal_year": "2568", "scheme": "2568", "total": "91.5"},
    ]
    collection = Collection(root=Path(), assessments=tuple(Assessment.model_validate(each) for each in told))
    site = lay_out(collection, ROOT / "overrides/oit")
    page = LexborHTMLParser(site.html(site.pages["/"]))
    assert page.body
    said = " ".join(page.body.text(separator=" ").split())
    assert "ปีงบประมาณ 2568: คะแนนรวม 91.5" in said
    assert "2566" not in said
