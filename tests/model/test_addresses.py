"""Addresses as they are given away, and as people read them."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oit.model import encoded
from oit.model.addresses import readable


@pytest.mark.parametrize(
    ("address", "given_away"),
    [
        ("documents/ประกาศ.pdf", "documents/%E0%B8%9B%E0%B8%A3%E0%B8%B0%E0%B8%81%E0%B8%B2%E0%B8%A8.pdf"),
        ("/documents/a b.pdf", "/documents/a%20b.pdf"),
        ("documents/a#1?.pdf", "documents/a%231%3F.pdf"),
        ("documents/a%20b.pdf", "documents/a%2520b.pdf"),
        ("/oit/2566/o11/#evidence", "/oit/2566/o11/#evidence"),
        ("/ข่าว/", "/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7/"),
        ("https://www.go.th/%E0%B8%82?a=1&b=[2]#x", "https://www.go.th/%E0%B8%82?a=1&b=[2]#x"),
        ("https://www.go.th/ข่าว 1", "https://www.go.th/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7%201"),
        ("https://เทศบาล.ไทย/ก", "https://เทศบาล.ไทย/%E0%B8%81"),
    ],
)
def test_an_address_that_is_given_away_stays_one(address: str, given_away: str) -> None:
    assert encoded(address) == given_away


@given(st.text(alphabet="กข่ า#?%20/ab&+", min_size=1, max_size=20))
def test_the_address_of_a_document_leads_to_its_file_whatever_it_is_called(name: str) -> None:
    parts = urlsplit(f"https://x.go.th/{encoded(f'documents/{name}')}")
    assert unquote(parts.path) == f"/documents/{name}"
    assert not parts.query
    assert not parts.fragment


def test_what_a_browser_copied_is_read_as_thai_again() -> None:
    assert readable(encoded("/ข่าว/")) == "/ข่าว/"
    assert readable("/a%20b%2Fc/") == "/a%20b%2Fc/"
    assert readable("/%E0%B8/") == "/%E0%B8/"  # half a letter
