"""Evidence addresses: what is refused, what is questioned, what passes; the sentences are a golden file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oit.faults import Severity
from oit.loading import load
from oit.model.evidence_address import weakness

GOLDEN = Path(__file__).parents[1] / "data" / "evidence" / "sentences.txt"

REFUSED = {
    "evidence_empty": ["", " ", "#", "#top", "-", "ไม่มี", "null"],
    "evidence_space": [
        "https://www.bangkok.go.th/a b.pdf",
        "https://www.bangkok.go.th/a\nhttps://www.bangkok.go.th/b",
        "https://www.bangkok.go.th/\u200bplan",
        "java\tscript:alert(1)",
        "/oit/2566/ o11/",
    ],
    "evidence_local": [
        r"C:\Users\somchai\report.pdf",
        "D:/งาน ITA/report.pdf",
        r"\\server\share\report.pdf",
        "file:///C:/report.pdf",
        "~/report.pdf",
        "/Users/somchai/report.pdf",
    ],
    "evidence_scheme": [
        "javascript:void(0)",
        "JavaScript:alert(1)",
        "data:text/html,<p>x</p>",
        "ftp://ftp.bangkok.go.th/a.pdf",
        "mailto:office@bangkok.go.th",
        "tel:022212141",
        "blob:https://www.bangkok.go.th/1",
    ],
    "evidence_no_scheme": [
        "www.bangkok.go.th/plan",
        "bangkok.go.th:8080/plan",
        "//www.bangkok.go.th/plan",
        "report.pdf",
    ],
    "evidence_host": [
        "https://",
        "https:///plan",
        "https:plan",
        "http://bangkok/plan",
        "https://www..go.th/",
        "https://[::1/",
        "https://www.bangkok.go.th:port/",
        "https://1234/",
    ],
    "evidence_letters": ["https://g\u043e\u043ed.go.th/", "https://ｗｗｗ.go.th/"],
    "evidence_password": ["https://admin:1234@www.bangkok.go.th/plan", "https://admin@www.bangkok.go.th/"],
    "evidence_private": [
        "http://localhost:8000/plan",
        "http://127.0.0.1/plan",
        "http://10.1.2.3/plan",
        "http://192.168.1.10/plan",
        "http://172.16.0.9/plan",
        "http://[::1]/plan",
        "http://[fe80::1]/plan",
        "https://nas.local/plan",
        "https://www.example.com/plan",
        "https://office.test/plan",
        "https://portal.intranet/plan",
    ],
}
QUESTIONED = {
    "evidence_test_site": [
        "https://staging.bangkok.go.th/plan",
        "https://uat2.bangkok.go.th/plan",
        "https://chatuchak-test.bangkok.go.th/",
        "https://intranet.bangkok.go.th/plan",
        "https://abcd.ngrok-free.app/",
    ],
    "evidence_login": [
        "https://www.bangkok.go.th/login?next=/plan",
        "https://www.bangkok.go.th/wp-login.php",
        "https://www.bangkok.go.th/wp-admin/post.php?post=1",
        "https://www.bangkok.go.th/admin/",
        "https://mail.bangkok.go.th/",
        "https://accounts.google.com/x",
    ],
    "evidence_drive": [
        "https://drive.google.com/file/d/abc/view?usp=sharing",
        "https://docs.google.com/document/d/abc/edit",
        "https://1drv.ms/b/s!abc",
        "https://bma-my.sharepoint.com/:b:/g/x",
        "https://www.dropbox.com/s/abc/x.pdf",
        "https://WWW.DROPBOX.COM./s/abc/x.pdf",
    ],
    "evidence_social": [
        "https://www.facebook.com/chatuchak/posts/1",
        "https://web.facebook.com/x",
        "https://line.me/R/x",
        "https://youtu.be/abc",
        "https://x.com/bma",
    ],
    "evidence_short": ["https://bit.ly/abc", "https://shorturl.asia/abc"],
    "evidence_picture": [
        "https://www.bangkok.go.th/plan.JPG",
        "https://www.bangkok.go.th/plan.png?v=2",
        "documents/plan.jpeg",
        "https://www.bangkok.go.th/%E0%B9%81%E0%B8%9C%E0%B8%99%2Ejpg",
    ],
    "evidence_scan": [
        "https://www.bangkok.go.th/files/scan_0001.pdf",
        "https://www.bangkok.go.th/files/CCF_000123.pdf",
        "documents/แผน สแกน.pdf",
        "documents/สแกน2566.pdf",
        "documents/IMG_2023.pdf",
    ],
    "evidence_archive": ["https://www.bangkok.go.th/plan.zip", "documents/แผน.rar"],
    "evidence_http": ["http://www.bangkok.go.th/plan"],
    "evidence_number": ["https://203.155.220.230/plan", "http://203.155.220.230/plan"],
}
FIT = [
    "https://www.bangkok.go.th/chatuchak/page/sub/26500",
    "https://www.bangkok.go.th/แผนงาน/2566",
    "https://www.bangkok.go.th/admin/files/plan.pdf",
    "https://เทศบาลตัวอย่าง.ไทย/แผน",
    "https://www.nacc.go.th/contest",
    "https://my_office.go.th/",
    "https://www.foxbox.com/",
    "https://www.bangkok.go.th/download?file=plan.pdf#page=3",
    "HTTPS://WWW.BANGKOK.GO.TH/PLAN",
    "https://www.bangkok.go.th:8443/plan",
    " https://www.bangkok.go.th/plan ",
    "documents/แผน ปี 2566.pdf",
    "documents/scandinavia.pdf",
    "/projects/2566/50260000-6648/",
    "/oit/2566/o11/#o11-3",
]


def _cases(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(kind, address) for kind, addresses in table.items() for address in addresses]


@pytest.mark.parametrize(("kind", "address"), _cases(REFUSED))
def test_what_nobody_can_open_is_an_error(kind: str, address: str) -> None:
    found = weakness(address)
    assert found is not None
    assert (found.code, found.severity) == (kind, Severity.ERROR)


@pytest.mark.parametrize(("kind", "address"), _cases(QUESTIONED))
def test_what_a_reviewer_may_reject_is_a_question(kind: str, address: str) -> None:
    found = weakness(address)
    assert found is not None
    assert (found.code, found.severity) == (kind, Severity.QUESTION)


@pytest.mark.parametrize("address", FIT)
def test_what_is_fit_passes(address: str) -> None:
    assert weakness(address) is None


def test_sentences_are_those_in_the_golden_file() -> None:
    lines = []
    for kind, address in _cases(REFUSED | QUESTIONED):
        found = weakness(address)
        assert found is not None
        lines.append(f"{kind}: {found.what} — {found.remedy}")
    first_of_kind = {line.split(":", 1)[0]: line for line in reversed(lines)}
    assert "\n".join(sorted(first_of_kind.values())) + "\n" == GOLDEN.read_text(encoding="utf-8")


def test_a_password_is_not_repeated() -> None:
    found = weakness("https://admin:1234@www.bangkok.go.th/plan")
    assert found is not None
    assert "1234" not in found.what + found.remedy


@given(st.text(max_size=80) | st.text(alphabet="htps:/.@[]#\\%C ก1", max_size=40).map("https://".__add__))
def test_any_text_is_judged(address: str) -> None:
    found = weakness(address)
    assert found is None or "{" not in found.remedy


def test_evidence_of_a_result_is_questioned_with_its_line(tmp_path: Path) -> None:
    folder = tmp_path / "projects" / "2566"
    folder.mkdir(parents=True)
    (folder / "50260000-6648.yml").write_text(
        "code: 50260000-6648\nname: กิจกรรมตัวอย่าง\nfiscal_year: 2566\noffice: [สำนักงานเขตตัวอย่าง]\nupdated: 30/09/2566\n"
        "results:\n  - measure: ita_score\n    value: 87.83\n    reported_on: 29/09/2566\n"
        "    evidence: https://drive.google.com/file/d/abc/view\n",
        encoding="utf-8",
    )
    found = [each for each in load(tmp_path)[1] if each.code.startswith("evidence")]
    assert [(each.code, each.line, each.field) for each in found] == [("evidence_drive", 10, "results[1].evidence")]
