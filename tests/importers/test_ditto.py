"""Marks of repetition: what stands above is meant where rows may have it in common, else they are asked about."""

from __future__ import annotations

from pathlib import Path

import pytest

from importers.outcome import Outcome, imported
from oit.importers.sheet.ditto import is_ditto


@pytest.mark.parametrize("text", ['"', "”", "''", '-"-', "“ ”", "〃", ",,"])
def test_a_mark(text: str) -> None:
    assert is_ditto(text)


@pytest.mark.parametrize("text", ["", "-", "'", '"กองช่าง"', "ๆ", ","])
def test_no_mark(text: str) -> None:
    assert not is_ditto(text)


def _read(tmp_path: Path, *rows: str) -> Outcome:
    path = tmp_path / "แผน 2567.tsv"
    path.write_text("\n".join(("ชื่อโครงการ\tหน่วยงาน\tงบประมาณ\tปีงบประมาณ", *rows)).replace('"', '""""'), "utf-8")
    return imported(path, tmp_path / "office")


def test_a_unit_is_the_one_above_also_over_several_rows(tmp_path: Path) -> None:
    said = _read(tmp_path, "ก่อสร้างถนน\tกองช่าง\t1000\t2567", 'ขุดคลอง\t"\t2000\t2567', 'วางท่อ\t"\t3000\t2567')
    assert [data["office"] for data in said.projects.values()] == [["กองช่าง"]] * 3


def test_an_amount_is_each_rows_own(tmp_path: Path) -> None:
    said = _read(tmp_path, "ก่อสร้างถนน\tกองช่าง\t1000\t2567", 'ขุดคลอง\tกองช่าง\t"\t2567')
    assert [data.get("budget") for data in said.projects.values()] == [{"allocated": "1000"}, None]
    assert "ช่อง C3" in said.messages
    assert "เครื่องหมายละ" in said.messages


def test_nothing_above_is_nothing_to_repeat(tmp_path: Path) -> None:
    said = _read(tmp_path, 'ก่อสร้างถนน\t"\t1000\t2567', "ขุดคลอง\tกองช่าง\t2000\t2567")
    assert "ช่อง B2" in said.messages
    assert not any('"' in str(data.get("office")) for data in said.projects.values())
