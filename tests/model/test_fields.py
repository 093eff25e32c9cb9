"""Single values: what officials type, and what it becomes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from oit.faults import SENTENCES
from oit.model import fields
from oit.text import thai


def typed(kind: Any, value: object) -> Any:
    return TypeAdapter(kind).validate_python(value)


def refusal(kind: Any, value: object) -> str:
    with pytest.raises(ValidationError) as refused:
        typed(kind, value)
    [error] = refused.value.errors()
    return error["type"]


@pytest.mark.parametrize(
    ("kind", "value", "becomes"),
    [
        (fields.Line, "  ส\u0e4d\u0e32นักงาน \n เขต ", "สำนักงาน เขต"),
        (fields.Paragraphs, "ย่อหน้าหนึ่ง\n\n\n\nย่อหน้าสอง  \n", "ย่อหน้าหนึ่ง\n\nย่อหน้าสอง"),
        (fields.Day, "๒๘ ต.ค. ๒๕๖๕", date(2022, 10, 28)),
        (fields.Number, "87.83", Decimal("87.83")),
        (fields.Number, "๘๗.๘๓", Decimal("87.83")),
        (fields.Number, "1,234", Decimal(1234)),
        (fields.Number, "−5", Decimal(-5)),
        (fields.Number, "12345678901234.123456789012345", Decimal("12345678901234.123456789012345")),
        (fields.Money, "85,840", Decimal(85840)),
        (fields.Money, "48,140,719.06 บาท", Decimal("48140719.06")),
        (fields.Money, "0", Decimal(0)),
        (fields.Money, "0.500", Decimal("0.5")),
        (fields.Money, "1000.000", Decimal(1000)),
        (fields.Number, "13.750", Decimal("13.75")),
        (fields.WebAddress, "https://สำนักงานเขต.ไทย/", "https://สำนักงานเขต.ไทย/"),
        (fields.WebAddress, "https://xn--12c1fe0br.xn--o3cw4h/", "https://xn--12c1fe0br.xn--o3cw4h/"),
        (fields.WebAddress, "https://เขต-2.go.th./", "https://เขต-2.go.th./"),
        (fields.WebAddress, f"https://{'a' * 63}.go.th/", f"https://{'a' * 63}.go.th/"),
        (fields.Evidence, "http://203.155.220.230/plan", "http://203.155.220.230/plan"),
        (fields.Percent, "100.00", Decimal(100)),
        (fields.Percent, "90 %", Decimal(90)),
        (fields.FiscalYear, "๒๕๖๖", 2566),
        (fields.Count, "๑๒", 12),
        (fields.Flag, "ใช่", True),
        (fields.Flag, "No", False),
        (fields.Code, "50260000-6648", "50260000-6648"),
        (fields.Key, "ita_score", "ita_score"),
        (fields.WebAddress, "https://webportal.bangkok.go.th/chatuchak?a=1#b", "https://webportal.bangkok.go.th/chatuchak?a=1#b"),
        (fields.SiteAddress, "/projects/2566/1-1/#outcome", "/projects/2566/1-1/#outcome"),
        (fields.DocumentPath, "documents/แผน 2566.pdf", "documents/แผน 2566.pdf"),
        (fields.DocumentPath, "documents/2566/./แผน.pdf", "documents/2566/แผน.pdf"),
        (fields.Sha256, "AB" * 32, "ab" * 32),
        (fields.Email, "office@bangkok.go.th", "office@bangkok.go.th"),
        (fields.Phone, "๐ ๒๑๒๓ ๔๕๖๗ ต่อ ๑๒", "0 2123 4567 ต่อ 12"),
        (fields.Phone, "1555", "1555"),
    ],
)  # fmt: skip
def test_what_is_typed_becomes(kind: Any, value: str, becomes: object) -> None:
    assert typed(kind, value) == becomes


@pytest.mark.parametrize(
    ("kind", "value", "code"),
    [
        (fields.Line, None, "empty"),
        (fields.Line, " \u200b ", "empty"),
        (fields.Line, ["ก"], "want_text"),
        (fields.Line, {"ก": "ข"}, "want_text"),
        (fields.Line, "ก" * 2001, "too_long"),
        (fields.Paragraphs, "ก" * 50_001, "too_long"),
        (fields.Day, "28/10/65", "date_short_year"),
        (fields.Number, "1,23", "number_form"),
        (fields.Number, "1e5", "number_form"),
        (fields.Number, "NaN", "number_form"),
        (fields.Number, "9" * 15, "number_range"),
        (fields.Number, "0." + "1" * 40, "number_range"),
        (fields.Money, "-1", "money_negative"),
        (fields.Money, "0.001", "money_satang"),
        (fields.Money, "ไม่ใช้งบประมาณ", "money_form"),
        (fields.Percent, "100.01", "percent_range"),
        (fields.Percent, "-1", "percent_range"),
        (fields.FiscalYear, "2023", "year_christian"),
        (fields.FiscalYear, "66", "year_form"),
        (fields.FiscalYear, "2466", "year_range"),
        (fields.Count, "0", "count_form"),
        (fields.Count, "1.5", "count_form"),
        (fields.Flag, "1", "flag_form"),
        (fields.Code, "../../etc", "code_form"),
        (fields.Code, "โครงการ1", "code_form"),
        (fields.Code, "t", "code_no_digit"),
        (fields.Code, "-1", "code_start"),
        (fields.Code, "1" * 61, "code_long"),
        (fields.Key, "ITA Score", "key_form"),
        (fields.Key, "__class__", "key_form"),
        (fields.WebAddress, "javascript:alert(1)", "address_form"),
        (fields.WebAddress, 'https://a.th/" onclick="x', "address_form"),
        (fields.WebAddress, "http://localhost/", "evidence_private"),
        (fields.WebAddress, "https://good.go.th@evil.com/", "evidence_password"),
        (fields.WebAddress, "https://good.go.th:1234@evil.com/", "evidence_password"),
        (fields.WebAddress, "https://.go.th/", "evidence_host"),
        (fields.WebAddress, "https://www..go.th/", "evidence_host"),
        (fields.WebAddress, "https://-.go.th/", "evidence_host"),
        (fields.WebAddress, "https://www.go.th:port/", "evidence_host"),
        (fields.WebAddress, "https://good.go.th＠evil.com/", "evidence_host"),
        (fields.Evidence, "https://.go.th/", "evidence_host"),
        (fields.WebAddress, f"https://{'a' * 64}.go.th/", "evidence_host"),
        (fields.WebAddress, f"https://{'ก' * 60}.ไทย/", "evidence_host"),
        (fields.WebAddress, f"https://{'a1.' * 90}go.th/", "evidence_host"),
        (fields.WebAddress, "https://g\u043e\u043ed.go.th/", "evidence_letters"),
        (fields.WebAddress, "https://ｇｏｏｄ.go.th/", "evidence_letters"),
        (fields.WebAddress, "https://\u0440\u0430\u0443.th/", "evidence_letters"),
        (fields.WebAddress, "https://goodก.go.th/", "evidence_letters"),
        (fields.WebAddress, "https://xn--gd-jbca.go.th/", "evidence_letters"),
        (fields.WebAddress, "https://a\u3002go.th/", "evidence_host"),
        (fields.WebAddress, "https://่ก.ไทย/", "evidence_host"),
        (fields.WebAddress, "https://203.155.220.230/", "address_number"),
        (fields.WebAddress, "https://[2001:4860:4860::8888]/", "address_number"),
        (fields.WebAddress, "https://3412777190/", "evidence_host"),
        (fields.WebAddress, "https://0xcb.155.220.230/", "evidence_host"),
        (fields.Money, "010", "number_zeros"),
        (fields.Money, "๐๑๐ บาท", "number_zeros"),
        (fields.Money, "0,500", "number_zeros"),
        (fields.Change, "-0500", "number_zeros"),
        (fields.Number, "007.5", "number_zeros"),
        (fields.Percent, "05", "number_zeros"),
        (fields.Money, "1.000", "money_dots"),
        (fields.Money, "๑.๒๕๐ บาท", "money_dots"),
        (fields.Money, "1.250.000", "money_dots"),
        (fields.Change, "-12.500", "money_dots"),
        (fields.SiteAddress, "//evil.example/", "site_address_form"),
        (fields.SiteAddress, "/a/../b/", "site_address_form"),
        (fields.SiteAddress, "/./x/", "site_address_form"),
        (fields.SiteAddress, "/%2e%2e/x/", "site_address_form"),
        (fields.SiteAddress, "/a/%2E/x/", "site_address_form"),
        (fields.SiteAddress, "/a/.%2e/", "site_address_form"),
        (fields.PublishedAddress, "/%2e%2e/x/", "published_address_form"),
        (fields.PublishedAddress, "documents/../x.pdf", "published_address_form"),
        (fields.SiteAddress, "/projects/2566", "site_address_form"),
        (fields.DocumentPath, "/etc/passwd", "document_form"),
        (fields.DocumentPath, "documents/../office.yml", "document_form"),
        (fields.DocumentPath, "documents/.hidden", "document_form"),
        (fields.DocumentPath, "documents/page.html", "document_form"),
        (fields.DocumentPath, "documents/logo.svg", "document_form"),
        (fields.DocumentPath, "documents", "document_form"),
        (fields.Sha256, "abc", "hash_form"),
        (fields.Email, "office(at)bangkok", "email_form"),
        (fields.Email, "a@b.go.th\nBcc: x@y.th", "email_form"),
        (fields.Phone, "โทรศูนย์สอง", "phone_form"),
        (fields.Phone, "<script>123</script>", "phone_form"),
    ],
)
def test_what_is_refused_and_why(kind: Any, value: object, code: str) -> None:
    assert refusal(kind, value) == code
    assert code in SENTENCES


def test_a_list_may_be_left_empty_and_has_an_end() -> None:
    lines = fields.Items[fields.Line]
    assert typed(lines, None) == ()
    assert typed(lines, ["ก"]) == ("ก",)
    assert refusal(lines, ["ก"] * 1001) == "too_many"


KINDS = [
    fields.Line, fields.Paragraphs, fields.Day, fields.Number, fields.Money, fields.Percent, fields.FiscalYear,
    fields.Count, fields.Flag, fields.Code, fields.Key, fields.WebAddress, fields.SiteAddress, fields.DocumentPath,
    fields.Evidence, fields.Sha256, fields.Email, fields.Phone,
]  # fmt: skip
HOSTILE = st.sampled_from(["<script>", "{{ 7*7 }}", "javascript:", "../", "\u202e", "٣", "𝟙", "½", "%00", "'", '"'])


@given(st.sampled_from(KINDS), st.text(max_size=30) | st.lists(HOSTILE | st.text(max_size=5)).map("".join))
def test_any_text_is_taken_or_refused_with_a_sentence_we_have(kind: Any, text: str) -> None:
    codes = []
    try:
        value = typed(kind, text)
    except ValidationError as refused:
        codes = [error["type"] for error in refused.errors()]
    else:
        assert typed(kind, value) == value  # what was typed once is taken again
    assert set(codes) <= set(SENTENCES)


@given(st.decimals(0, 10**12, places=2))
def test_money_comes_back_to_the_satang(amount: Decimal) -> None:
    assert typed(fields.Money, f"{amount:,.2f} บาท") == amount


@pytest.mark.parametrize("typed_zero", ["-0", "-0.00", "−0"])
def test_no_amount_is_less_than_nothing_by_its_sign_alone(typed_zero: str) -> None:
    assert str(typed(fields.Money, typed_zero)) == str(abs(Decimal(typed_zero.replace("−", "-"))))


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind is not fields.Paragraphs])
@pytest.mark.parametrize("text", ["่" * 200_000, "1" * 200_000, "a." * 100_000, "https://" + "a." * 100_000])
def test_a_value_that_is_too_long_is_refused_before_anything_else_looks_at_it(
    kind: Any, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(thai, "tidy", lambda _: pytest.fail("it was looked at"))
    assert refusal(kind, text) == "too_long"
