"""Bars and the keys that tell what their parts are."""

from __future__ import annotations

import pytest

from browser.served import Reader

pytestmark = pytest.mark.browser

FILL = """mark => { const own = getComputedStyle(mark, "::before");
  return [own.backgroundImage === "none" ? own.backgroundColor : "hatched", own.clipPath]; }"""
PART = "part => part.getAttribute('fill') ? 'hatched' : getComputedStyle(part).fill"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_key_below_a_bar_has_the_fills_of_its_parts(reader: Reader, scheme: str) -> None:
    page = reader.open("", color_scheme=scheme)
    shown = page.locator(".oit-newest .oit-stack [data-part]")
    parts = {part.get_attribute("data-part"): part.evaluate(PART) for part in shown.all()}
    marks = {
        mark.get_attribute("data-outcome"): mark.evaluate(FILL)
        for mark in page.locator(".oit-newest .oit-legend .oit-outcome").all()
    }
    assert marks == {name: [fill, "none"] for name, fill in parts.items()}
    assert len(marks) == 4
