"""What lists, sums and tables of items say on the built pages, held figure by figure against the files to download.

The front page, the years, the units, the registers and the pages of items add up what tables have row by row: here it
is added up again from the files alone.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborNode

from oit.findings.money import percent_of
from oit.findings.words import GROUP_WORDS, OUTCOME_WORDS
from oit.text import thai
from open_data_site import (
    HOST,
    STATES,
    built_office,
    columns_of,
    json_rows,
    page_at,
    tables_of,
    unspaced,
)

Row = dict[str, Any]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built_office(tmp_path_factory.mktemp("office"))


def projects(site: Path) -> list[Row]:
    """Those that lists count."""
    return [row for row in json_rows(site, "projects") if not row["withdrawn_on"]]


def by(rows: Iterable[Row], key: str) -> dict[Any, list[Row]]:
    found: dict[Any, list[Row]] = {}
    for row in rows:
        found.setdefault(row[key], []).append(row)
    return found


def amounts(rows: Iterable[Row], key: str) -> list[Decimal]:
    return [Decimal(str(row[key])) for row in rows if row[key] is not None]


def money(rows: list[Row], key: str) -> str:
    """A sum as lists write it."""
    found = amounts(rows, key)
    return ("0บาท(ตามเอกสาร)" if not sum(found) else f"{thai.baht(sum(found))}บาท") if found else "ไม่ได้ระบุ"


def of_how_many(rows: list[Row], key: str) -> str:
    stated = len(amounts(rows, key))
    return f"(ระบุ{stated}จาก{len(rows)}โครงการ)" if 0 < stated < len(rows) else ""


def outcomes(rows: Iterable[Row]) -> list[str]:
    counted = Counter(row["outcome"] for row in rows)
    words = {OUTCOME_WORDS[outcome]: unspaced(GROUP_WORDS[outcome]) for outcome in OUTCOME_WORDS}
    return [f"{said}{counted[word]}" for word, said in words.items() if counted[word]]


def used_of(rows: list[Row]) -> tuple[list[Row], Decimal, Decimal]:
    """The rows that state both what there was to spend and what was spent, with the two sums."""
    computed = ("budget_left", "budget_over")
    both = [row for row in rows if any(row[key] is not None for key in computed) or _of_nothing(row)]
    received, spent = (sum(amounts(both, key), Decimal()) for key in ("budget_available", "budget_spent"))
    return both, received, spent


def use_of(rows: list[Row]) -> list[str]:
    """The figures of what became of the money: how much of it was used, and of how many projects where not of all."""
    both, received, spent = used_of(rows)
    if not both or not (received or spent):
        return []
    of_all = len(both) == len(rows)
    moved = any(row["budget_available"] != row["budget_allocated"] for row in both)
    if spent > received:
        used = [thai.baht(spent - received)]
    else:
        used = [thai.number(percent_of(spent, received))]
        used = used if of_all and not moved else [thai.baht(spent), *used, thai.baht(received)]
    return used if of_all else [*used, str(len(both)), str(len(rows))]


def _shares(rows: list[Row]) -> list[str]:
    """How much was used of what there was to spend, in per cent."""
    both, received, spent = used_of(rows)
    return [thai.number(percent_of(spent, received))] if both and received else [""]


def _of_nothing(row: Row) -> bool:
    """Nothing was to be spent and nothing was: both are stated, and no share follows."""
    return row["budget_available"] == row["budget_spent"] == 0


def cells(row: LexborNode) -> list[str]:
    return [unspaced(cell.text()) for cell in row.css("td")]


def number(value: object) -> str:
    return "ไม่ได้ระบุ" if value is None else thai.number(Decimal(str(value)))


def baht(value: object) -> str:
    return "ไม่ได้ระบุ" if value is None else thai.baht(Decimal(str(value)))


def _judged(row: Row) -> str:
    """What came of a project, with both days where it was not due."""
    if not row["outcome_due"]:
        return str(row["outcome"])
    days = [thai.short_date(date.fromisoformat(row[key])) for key in ("updated", "outcome_due")]
    return unspaced(f"{row['outcome']}ณ{days[0]}(ครบกำหนด{days[1]})")


def row_of_list(row: Row) -> list[str]:
    """A project as a list has it, without its unit."""
    reported = f"หน่วยงานรายงานว่า“{unspaced(row['reported'])}”" if row["reported"] else ""
    progress = "ไม่ได้ระบุ" if row["progress"] is None else f"ร้อยละ{number(row['progress'])}"
    return [_judged(row) + reported, progress, baht(row["budget_allocated"]), baht(row["budget_spent"])]


def compare_years(site: Path) -> None:
    """The list of all years, and the list of each with its rows and sums."""
    years = page_at(site, f"{HOST}projects/")
    for year, rows in by(projects(site), "fiscal_year").items():
        sums = [f"{money(rows, key)}{of_how_many(rows, key)}" for key in ("budget_allocated", "budget_spent")]
        told = f"ได้รับรวม{sums[0]}·ใช้ไปรวม{sums[1]}"
        start, end = f"ปีงบประมาณ{year}{len(rows)}โครงการ·{told}", "".join(outcomes(rows))
        [card] = [each for each in years.said(".oit-cards > li") if each.startswith(start) and each.endswith(end)]
        assert re.findall(r"[\d,.]+", card.removeprefix(start).removesuffix(end)) == use_of(rows), year
        page = page_at(site, f"{HOST}projects/{year}/")
        assert page.said(".oit-counts li") == outcomes(rows), year
        shown = {code.text(): line for line in page.tree.css("#rows tbody tr") for code in line.css(".oit-code")}
        assert set(shown) == {row["code"] for row in rows}
        for row in rows:
            unit, *others = cells(shown[row["code"]])
            assert unit == unspaced(row["unit_now"] or row["unit"]), row["code"]
            assert others == row_of_list(row), row["code"]
        sums = [thai.baht(sum(amounts(rows, key))) for key in ("budget_allocated", "budget_spent")]
        assert page.said(".oit-sums [data-amount]") == [*sums, *_shares(rows)], year
        days = sorted(row["updated"] for row in rows if row["updated"])
        assert {days[0], days[-1]} <= page.days, year


def compare_units(site: Path) -> None:
    """The page of each unit: its telephone, its names, its projects year by year with their sums."""
    named = by(json_rows(site, "units"), "page")
    of_units = by(projects(site), "unit_page")
    assert set(of_units) - {None} <= set(named)
    listed = page_at(site, f"{HOST}units/").said(".oit-cards > li")
    assert len(listed) == len(named) > 3
    for address, terms in named.items():
        page, rows = page_at(site, address), of_units.get(address, [])
        name, phone = unspaced(terms[0]["unit"]), unspaced(terms[0]["phone"] or "")
        [card] = [
            each
            for each in listed
            if each.startswith(name) and (f"โครงการและกิจกรรม{len(rows)}รายการ" in each or not rows)
        ]
        assert phone in card
        assert phone in page.joined
        assert page.said("h1") == [name]
        for term in terms[1:]:
            assert f"ชื่อเดิม{unspaced(term['name'])}" in card
        years = by(rows, "fiscal_year")
        lines = page.said("[aria-labelledby=years] .oit-amounts > li")
        assert len(lines) == len(years), address
        for line, (year, of_year) in zip(lines, sorted(years.items())[::-1], strict=True):
            sums = [f"{money(of_year, key)}{of_how_many(of_year, key)}" for key in ("budget_allocated", "budget_spent")]
            told = f"ปีงบประมาณ{year}{len(of_year)}โครงการผลเทียบกับเป้าหมาย{''.join(outcomes(of_year))}"
            told += f"เงินงบประมาณได้รับ{sums[0]}·ใช้ไป{sums[1]}"
            assert line.startswith(told), address
            assert re.findall(r"[\d,.]+", line.removeprefix(told)) == use_of(of_year), address
        listed_rows = page.tree.css("table.oit-rows tbody tr")
        shown = {code.text(): line for line in listed_rows for code in line.css(".oit-code")}
        assert {code: cells(line) for code, line in shown.items()} == {
            row["code"]: [str(row["fiscal_year"]), *row_of_list(row)] for row in rows
        }, address


def in_millions(amount: Decimal, largest: Decimal) -> str:
    return thai.millions(amount, largest)


def compare_home(site: Path) -> None:
    """The front page: the newest year, its money by unit, every year, the newest results."""
    page, years = page_at(site, HOST), by(projects(site), "fiscal_year")
    newest = years[max(years)]
    counted = Counter(row["outcome"] for row in newest)
    compared = counted["บรรลุเป้าหมาย"] + counted["ไม่บรรลุเป้าหมาย"]
    stopped = Counter(row["state"] for row in newest if row["state"] in {"ยกเลิก", "ระงับชั่วคราว"})
    units = {row["unit_page"] for row in newest} - {None}
    allocated, spent = sum(amounts(newest, "budget_allocated")), sum(amounts(newest, "budget_spent"))
    both, received, used = used_of(newest)
    assert page.said(".oit-figures > div") == [
        f"โครงการและกิจกรรม{len(newest)}โครงการ{len(units)}ส่วนงาน"
        + "".join(f"·{state}{stopped[state]}" for state in ("ยกเลิก", "ระงับชั่วคราว") if stopped[state]),
        f"งบประมาณที่ได้รับ{unspaced(in_millions(allocated, allocated))}ล้านบาท{_of(newest, 'budget_allocated')}",
        f"ใช้ไป{unspaced(in_millions(spent, spent))}ล้านบาท{_of(newest, 'budget_spent')}",
        f"บรรลุเป้าหมาย{counted['บรรลุเป้าหมาย']}โครงการจาก{compared}ที่เทียบผลได้",
        f"ใช้ไปเทียบกับ{_base(both)}ร้อยละ{thai.number(percent_of(used, received))}"
        f"({unspaced(in_millions(used, received))}จาก{unspaced(in_millions(received, received))}ล้านบาท)"
        + (_all(newest) if len(both) == len(newest) else f"เทียบเฉพาะ{len(both)}จาก{len(newest)}โครงการที่ระบุทั้งสองยอด"),
    ]
    assert page.said("[aria-labelledby=newest] .oit-legend li") == outcomes(newest)
    days = sorted(row["updated"] for row in newest if row["updated"])
    assert {days[0], days[-1]} <= page.days
    _compare_money_by_unit(page.tree.css("[aria-labelledby=units] .oit-amounts li"), newest)
    told = page.said("[aria-labelledby=years] .oit-amounts li")
    latest = sorted(years, reverse=True)[:6]
    assert told == [f"ปีงบประมาณ{year}{len(years[year])}โครงการ{''.join(outcomes(years[year]))}" for year in latest]
    _compare_results(site)


def _base(rows: list[Row]) -> str:
    return "งบหลังโอน" if any(row["budget_available"] != row["budget_allocated"] for row in rows) else "งบที่ได้รับ"


def _of(rows: list[Row], key: str) -> str:
    stated = len(amounts(rows, key))
    return _all(rows) if stated == len(rows) else f"ระบุ{stated}จาก{len(rows)}โครงการ"


def _all(rows: list[Row]) -> str:
    return f"ครบทั้ง{len(rows)}โครงการ"


def _compare_money_by_unit(lines: list[LexborNode], rows: list[Row]) -> None:
    sums = [
        (*used_of(each)[1:], sum(amounts(each, "budget_allocated")), each[0]["unit_now"])
        for each in by(rows, "unit_page").values()
    ]
    shown = sorted(sums, key=lambda each: -each[2])[:6]
    largest = max(max(each[:3]) for each in shown)
    assert len(lines) == len(shown) > 3
    for line, (received, spent, _, name) in zip(lines, shown, strict=True):
        told = f"{in_millions(spent, largest)}/{in_millions(received, largest)}"
        assert unspaced(line.text()).startswith(unspaced(f"{name or 'สำนักงานเขตสมมุติ'}{told}")), name


def _compare_results(site: Path) -> None:
    page = page_at(site, HOST)
    scored = next(row for row in json_rows(site, "ita") if row["total"] is not None)
    assert page.said("[aria-labelledby=ita] .oit-score") == [
        f"ปี{scored['fiscal_year']}ได้{number(scored['total'])}จาก100คะแนน"
        + (f"ระดับ{scored['level']}" if scored["level"] else "")
    ]
    tools = ["ไม่ทราบ" if scored[tool] is None else number(scored[tool]) for tool in ("iit", "eit", "oit")]
    assert page.said("[aria-labelledby=ita] dd") == tools
    assert f"{scored['outcome']}" in "".join(page.said("[aria-labelledby=ita] p"))
    if scored["gap"] is not None:
        assert f"{number(scored['gap'])}คะแนน" in "".join(page.said("[aria-labelledby=ita] p"))
    register = json_rows(site, "registers")[0]
    assert page.said("[aria-labelledby=oit] .oit-score") == [
        f"ปี{register['fiscal_year']}บันทึกว่ามี{register['present']}จาก{register['total']}ข้อ"
    ]
    states = [f"{STATES[key]}{register[key]}" for key in ("present", "absent", "unrecorded") if register[key]]
    assert page.said("[aria-labelledby=oit] .oit-legend li") == states
    news = json_rows(site, "news")[:3]
    told = [
        unspaced(f"{thai.short_date(date.fromisoformat(each['day']))}{each['title']}{each['description'] or ''}")
        for each in news
    ]
    shown = page.said("[aria-labelledby=news] .oit-news li")
    assert len(shown) == len(told)
    for line, each, row in zip(shown, told, news, strict=True):
        assert line == each if row["description"] else line.startswith(each)  # else its first paragraph follows


def compare_registers(site: Path) -> None:
    """The registers: how many items are in which state, and what the page of each item says of it."""
    cards = page_at(site, f"{HOST}oit/").said(".oit-cards > li")
    for register in json_rows(site, "registers"):
        year, page = register["fiscal_year"], page_at(site, register["page"])
        recorded = f"บันทึกแล้ว{register['present'] + register['absent']}จาก{register['total']}ข้อ"
        [card] = [each for each in cards if f"ปีงบประมาณ{year}" in each]
        assert recorded in card, year
        assert recorded in page.said("h2"), year
        items = by(json_rows(site, f"oit-{year}"), "page")
        assert len(items) == register["total"]
        words = {"มี": STATES["present"], "ไม่มี": STATES["absent"], "ยังไม่ได้บันทึก": STATES["unrecorded"]}
        shown = [
            unspaced(f"{rows[0]['item']}{rows[0]['item_title'] or '(ยังไม่ทราบชื่อข้อ)'}{words[rows[0]['status']]}")
            + (f"หลักฐาน{len(rows)}ชิ้น" if rows[0]["evidence_title"] else "")
            for rows in items.values()
        ]
        assert page.said(".oit-items > li") == shown
        for address, rows in items.items():
            _compare_item(site, address, rows, words)


def _compare_item(site: Path, address: str, rows: list[Row], words: dict[str, str]) -> None:
    page, item = page_at(site, address), rows[0]
    data = json.loads((site / address.removeprefix(HOST) / "../data.json").read_text(encoding="utf-8"))
    [told] = [each for each in data["items"] if each["page"] == address]
    facts = dict(zip(page.said("header dt"), page.said("header dd"), strict=True))
    day = thai.short_date(date.fromisoformat(told["as_of"])) if told["as_of"] else "ไม่ได้ระบุ"
    facts.pop("ข้อนี้ให้แสดง", None)
    [whose] = [title for title in facts if title in {"ข้อมูลของข้อนี้ณวันที่", "ข้อมูลของทะเบียนณวันที่"}]
    assert facts == {
        "สถานะ": words[item["status"]],
        **({"หมวด": unspaced(item["group"])} if item["group"] else {}),
        whose: unspaced(day),
        "ส่วนงานที่รับผิดชอบ": unspaced(item["unit"] or "ไม่ได้ระบุ"),
        "โทรศัพท์": unspaced(item["phone"] or "ไม่ได้ระบุ"),
    }
    assert (told["unit"], told["phone"], told["status"]) == (item["unit"], item["phone"], item["status"])
    evidence = [row["evidence_address"] for row in rows if row["evidence_address"]]
    assert told["evidence"] == evidence
    links = list(page.tree.css(".oit-evidence > li > a"))
    assert [unspaced(link.text()) for link in links] == [unspaced(row["evidence_title"]) for row in rows if evidence]
    elements = [row for row in json_rows(site, "elements") if row["page"] == address]
    shown = page.tree.css(".oit-elements > li")
    assert [node.attributes["id"] for node in shown] == [row["element"] for row in elements]
    assert ["data-ticked" in node.attributes for node in shown] == [bool(row["shown"]) for row in elements]
    assert told["shown"] == [row["element"] for row in elements if row["shown"]]
    assert [unspaced(row["text"]) in unspaced(node.text()) for node, row in zip(shown, elements, strict=True)] == [
        True
    ] * len(elements)


def compare_item_tables(site: Path) -> None:
    """The tables of items: every cell of every row, totals, months, and what is said around them."""
    for name in tables_of(site, "oit-items"):
        rows = json_rows(site, name)
        page = page_at(site, rows[0]["page"])
        columns = [column for column in columns_of(site, name) if column.key not in _AROUND]
        lines = page.tree.css("#table ~ div table.oit-list tbody tr") or page.tree.css("table.oit-list tbody tr")
        assert len(lines) == len(rows), name
        for line, row in zip(lines, rows, strict=True):
            head = line.css_first("th")
            later = row["changed_later"] or ""
            assert head
            assert unspaced(head.text()) == unspaced(f"{row['name']}{row['code']}{later}{_otherwise(row)}")
            assert cells(line) == [*_shown_cells(row, [column.key for column in columns], columns), _day(row["as_of"])]
        _compare_standing(site, name, rows)


_AROUND = {
    "item",
    "code",
    "name",
    "as_of",
    "not_then",
    "changed_later",
    "known_by",
    "complete_as_of",
    "project",
    "page",
}


def _day(value: str | None) -> str:
    return unspaced(thai.short_date(date.fromisoformat(value))) if value else "ไม่ได้ระบุ"


def _shown_cells(row: Row, keys: list[str], columns: list[Any]) -> list[str]:
    """The cells of a page's row, as the row of the file makes them."""
    shown = []
    for column in columns:
        key, value = column.key, row[column.key]
        if key.endswith("_day") or key == "end":
            continue
        if key == "start":
            period = [row["start"], row["end"]]
            text = f"{_day(period[0])}–{_day(period[1])}" if any(period) else _unknown(row, "ระยะเวลา")
        else:
            text = _unknown(row, column.title) if value is None else _written(column.form, value)
        dated = row.get(f"{'period' if key == 'start' else key}_day")
        shown.append(text + (f"ข้อมูลณวันที่{_day(dated)}" if dated else ""))
    return shown


def _otherwise(row: Row) -> str:
    """What a row says where the report tells otherwise of the target than the number."""
    reported = {"บรรลุเป้าหมาย": {"ต่ำกว่าเป้าหมาย"}, "ไม่บรรลุเป้าหมาย": {"เป็นไปตามเป้าหมาย", "สูงกว่าเป้าหมาย"}}
    differs = row.get("target_status") in reported.get(row.get("outcome") or "", ())
    return "ผลเทียบกับเป้าหมายต่างจากที่หน่วยงานรายงาน" if differs else ""


def _unknown(row: Row, title: str) -> str:
    return "ไม่ทราบณวันนั้น" if title in (row["not_then"] or ()) else "ไม่ได้ระบุ"


def _written(form: str, value: Any) -> str:
    writers: dict[str, Callable[[Any], str]] = {
        "money": lambda it: "0บาท(ตามเอกสาร)" if it == 0 else f"{baht(it)}บาท",
        "percent": lambda it: f"ร้อยละ{number(it)}",
        "day": _day,
        "quote": lambda it: f"“{unspaced(it)}”",
        "texts": lambda it: unspaced("".join(it)),
    }
    return writers.get(form, unspaced)(value)


def _compare_standing(site: Path, name: str, rows: list[Row]) -> None:
    page, item = page_at(site, rows[0]["page"]), rows[0]["item"]
    file = site / rows[0]["page"].removeprefix(HOST) / "../data.json"
    items = json.loads(file.read_text(encoding="utf-8"))["items"]
    [table] = [each["table"] for each in items if each["item"] == item]
    assert (table["rows"], table["known_by"]) == (len(rows), rows[0]["known_by"])
    standing = "".join(page.said(".oit-standing"))
    assert f"ตารางนี้แสดงข้อมูลถึงวันที่{_day(table['known_by'])}" in standing
    for key, words in (("changed_later", "โครงการที่ข้อมูลเปลี่ยน"), ("undated", "โครงการที่ยังไม่มีข้อมูลถึงวันนั้น")):
        assert (f"มี{table[key]:,}{words}" in standing) == bool(table[key]), (name, key)
    assert (f"การจัดซื้อจัดจ้าง{table['left_out']:,}รายการ" in standing) == bool(table["left_out"]), name
    sums = []
    for total in table["totals"]:
        stated = amounts(rows, total["column"])
        assert (total["stated"], Decimal(str(total["amount"] or 0))) == (len(stated), sum(stated)), name
        word = "โครงการ" if table["rows_of"] == "project" else "รายการ"
        of = f"(ระบุ{len(stated):,}จาก{len(rows):,}{word})" if len(stated) < len(rows) else ""
        sums.append(money(rows, total["column"]) + of if stated else f"ไม่มี{word}ใดระบุจำนวนเงิน")
    assert page.said(".oit-totals dd") == [f"{len(rows):,}", *sums], name
    _compare_months(table["months"], page.said("caption ~ tbody tr") if table["months"] else [], rows)


def _compare_months(months: list[Row], lines: list[str], rows: list[Row]) -> None:
    by_month = by([{**row, "month": f"{row['signed'][:7]}-01"} for row in rows if row.get("signed")], "month")
    for month in months:
        of_month = by_month.get(month["month"], [])
        stated = amounts(of_month, "price")
        assert (month["rows"], month["stated"]) == (len(of_month), len(stated))
        assert Decimal(str(month["price"] or 0)) == sum(stated)
        told = thai.baht(sum(stated)) if stated else "ไม่มีรายการ"
        assert unspaced(f"{thai.month_of(date.fromisoformat(month['month']))}{len(of_month)}{told}") in lines


COMPARED: dict[str, Callable[[Path], None]] = {
    "years": compare_years,
    "units": compare_units,
    "home": compare_home,
    "registers": compare_registers,
    "item tables": compare_item_tables,
}


@pytest.mark.parametrize("pages", COMPARED)
def test_lists_and_sums_are_those_of_the_files(site: Path, pages: str) -> None:
    COMPARED[pages](site)


def test_there_is_a_table_of_each_kind_that_items_have(site: Path) -> None:
    tables = tables_of(site, "oit-items")
    data = [json.loads(file.read_text(encoding="utf-8")) for file in sorted(site.glob("oit/*/data.json"))]
    shown = [item["table"] for each in data for item in each["items"] if item["table"] and item["table"]["rows"]]
    assert len(shown) == len(tables) >= 5
    assert {(table["rows_of"], table["covers"]) for table in shown} >= {
        ("project", "first_half"),
        ("project", "fiscal_year"),
        ("project", "previous_year"),
        ("contract", "months"),
    }


CHANGES = {
    "years": [
        ("projects/2568/index.html", "3,100,000|1,280,000", "9"),
        ("projects/index.html", r"(<p>)(\d+.{1,6}โครงการ)", r"\g<1>9\g<2>"),
        ("data/projects.json", '"progress":3.5', '"progress":3.6'),
        ("data/projects.json", '"outcome":"ไม่บรรลุเป้าหมาย"', '"outcome":"บรรลุเป้าหมาย"'),
    ],
    "units": [
        ("units/works/index.html", "40,000", "40,001"),
        ("data/projects.json", '"budget_spent":31000.25', '"budget_spent":31000.26'),
        ("data/units.json", "0 2000 0005", "0 2000 0006"),
    ],
    "home": [
        ("index.html", r"(<dd><strong>)", r"\g<1>9"),
        ("data/registers.json", '"present":', '"present":1'),
        ("data/ita.json", '"total":', '"total":1'),
        ("data/news.json", "2024-03-01", "2024-03-02"),
    ],
    "registers": [
        ("oit/2566/o3/index.html", "0 2000 0003", "0 2000 0004"),
        ("data/oit-2566.json", '"status":"มี"', '"status":"ไม่มี"'),
        ("data/elements.json", '"shown":"มีแสดงไว้"', '"shown":null'),
    ],
    "item tables": [
        ("data/oit-2566-o3.json", "85840", "85841"),
        ("oit/2568/o6/index.html", "40,000", "40,001"),
        ("oit/2568/data.json", '"stated":', '"stated":1'),
        ("data/oit-2568-o11.json", "1000.5", "1000.75"),
    ],
}


@pytest.mark.parametrize(("pages", "change"), [(pages, each) for pages, some in CHANGES.items() for each in some])
def test_a_changed_figure_is_found(site: Path, pages: str, change: tuple[str, str, str]) -> None:
    path, before, after = change
    whole = (site / path).read_text(encoding="utf-8")
    changed = re.sub(before, after, whole, count=1)
    assert changed != whole, path
    try:
        (site / path).write_text(changed, encoding="utf-8")
        with pytest.raises((AssertionError, ValueError)):
            COMPARED[pages](site)
    finally:
        (site / path).write_text(whole, encoding="utf-8")
