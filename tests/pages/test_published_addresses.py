"""An address that was published stays."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from building import copy_office
from oit.commands.main import main
from oit.faults import Severity
from oit.loading import load
from oit.pages.layout import lay_out
from oit.pages.published_addresses import addresses_of, check_published_addresses, update_list
from oit.pages.rendering import Site
from oit.published_list import LIST


def site(root: Path) -> Site:
    return lay_out(load(root)[0], root / "overrides/oit")


def gone(root: Path) -> list[str]:
    return [fault.what for fault in check_published_addresses(site(root))]


def published(tmp_path: Path) -> Path:
    root = copy_office(tmp_path)
    update_list(site(root))
    return root


def test_every_kind_of_address_is_listed(tmp_path: Path) -> None:
    listed = (published(tmp_path) / LIST).read_text(encoding="utf-8").splitlines()
    for address in ("/", "/about/", "/projects/2566/90000001-2001/", "/oit/2566/o3/", "/ita/", "/documents/",
                    "/documents/report-2566.pdf", "/data/oit-2566.csv", "/oit/2566/structure/"):  # fmt: skip
        assert address in listed
    assert not gone(tmp_path)


@pytest.mark.parametrize(
    ("file", "address"),
    [
        ("notices.md", "/notices/"),
        ("notices/index.md", "/notices/"),
        ("notices/README.md", "/notices/"),
        ("notices/2566.md", "/notices/2566/"),
        ("documents/news.md", None),
        (".drafts/news.md", None),
    ],
)
def test_a_written_page_is_listed_at_its_address(tmp_path: Path, file: str, address: str | None) -> None:
    root = copy_office(tmp_path)
    before = addresses_of(site(root))
    (root / "content" / file).parent.mkdir(exist_ok=True)
    (root / "content" / file).write_text("# ประกาศ\n", encoding="utf-8")
    assert addresses_of(site(root)) - before == ({address} if address else set())


def test_a_page_that_vanished_is_an_error(tmp_path: Path) -> None:
    root = published(tmp_path)
    (root / "projects/2567/90000001-3001.yml").unlink()
    assert gone(root) == [
        "ที่อยู่ /projects/2567/90000001-3001/ เคยเผยแพร่แล้ว แต่ไม่มีในเว็บไซต์อีก",
        "ที่อยู่ /units/ฝ่ายการศึกษา/ ของส่วนงานเคยเผยแพร่แล้ว แต่ไม่มีในเว็บไซต์อีก",  # it was its only project
    ]


def test_a_unit_that_the_office_lists_later_answers_at_the_address_of_its_name_too(tmp_path: Path) -> None:
    root = published(tmp_path)
    office = root / "content/office.yml"
    listed = "units:\n  - {id: school, names: [{name: ฝ่ายการศึกษา}, {name: กองการศึกษา, since: 1/10/2567}]}\n"
    office.write_text(office.read_text(encoding="utf-8").replace("units:\n", listed), encoding="utf-8")
    assert not gone(root)
    assert site(root).redirects["/units/ฝ่ายการศึกษา/"] == "/units/school/"


def test_a_unit_that_is_called_otherwise_tells_its_former_address(tmp_path: Path) -> None:
    root = published(tmp_path)
    office = root / "content/office.yml"
    text = office.read_text(encoding="utf-8")
    office.write_text(text.replace("id: works\n", "id: public-works\n"), encoding="utf-8")
    assert gone(root) == ["ที่อยู่ /units/works/ ของส่วนงานเคยเผยแพร่แล้ว แต่ไม่มีในเว็บไซต์อีก"]
    told = text.replace("id: works\n", "id: public-works\n    formerly: [/units/works/]\n")
    office.write_text(told, encoding="utf-8")
    assert not gone(root)


def test_a_written_page_and_a_document_that_vanished_too(tmp_path: Path) -> None:
    root = published(tmp_path)
    (root / "content/documents/waste-2566.csv").unlink()
    (root / "content/about.md").rename(root / "content/us.md")
    assert {text.split()[1] for text in gone(root)} >= {"/about/", "/documents/waste-2566.csv"}


def test_an_address_that_leads_on_has_not_vanished(tmp_path: Path) -> None:
    root = published(tmp_path)
    old, new = root / "projects/2567/90000001-3001.yml", root / "projects/2567/90000001-3999.yml"
    text = old.read_text(encoding="utf-8").replace("code: 90000001-3001", "code: 90000001-3999")
    new.write_text(text + "\nformerly: [/projects/2567/90000001-3001/]\n", encoding="utf-8")
    old.unlink()
    assert not gone(root)


ODD_NAMES = ["x#1.pdf", "x?1.pdf", "x%201.pdf", 'x"1.pdf', "x<1>|^`.pdf", "x\\1.pdf", "{x}.pdf", "ส\u0e4d\u0e32.pdf"]


@pytest.mark.parametrize("name", ODD_NAMES)
def test_a_document_is_moved_by_its_name_to_the_letter(tmp_path: Path, name: str) -> None:
    root = published(tmp_path)
    with (root / LIST).open("a", encoding="utf-8") as stream:
        stream.write(f"/documents/{name}\n")
    assert len(gone(root)) == 1
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    moved = f'- {{old: "documents/{quoted}", new: documents/report-2566.pdf}}\n'
    (root / "content/moved.yml").write_text(moved, encoding="utf-8")
    assert not gone(root)
    assert site(root).redirects[f"/documents/{name}/"] == "/documents/report-2566.pdf"


@pytest.mark.parametrize("content", ["/about/\n".encode("utf-16"), "/หน้า/\n".encode("cp874")])
def test_a_list_that_cannot_be_read_is_said(tmp_path: Path, content: bytes) -> None:
    root = copy_office(tmp_path)
    (root / LIST).write_bytes(content)
    [fault] = check_published_addresses(site(root))
    assert (fault.code, fault.file) == ("file_encoding", LIST)


def test_the_list_may_outgrow_other_files(tmp_path: Path) -> None:
    root = published(tmp_path)
    with (root / LIST).open("a", encoding="utf-8") as stream:
        stream.write("# " + "x" * 1_100_000 + "\n")
    assert not gone(root)


def test_the_list_only_grows(tmp_path: Path) -> None:
    root = published(tmp_path)
    before = set((root / LIST).read_text(encoding="utf-8").splitlines())
    (root / "projects/2567/90000001-3001.yml").unlink()
    (root / "content/notices.md").write_text("# ประกาศ\n", encoding="utf-8")
    assert update_list(site(root)) == 1
    assert set((root / LIST).read_text(encoding="utf-8").splitlines()) == before | {"/notices/"}


def test_the_command_stops_at_a_vanished_address_and_adds_new_ones(tmp_path: Path) -> None:
    root = copy_office(tmp_path)
    added = CliRunner().invoke(main, ["check", "--root", str(root), "--update-addresses"])
    assert added.exit_code == 0
    assert "เพิ่มที่อยู่ใหม่" in added.output
    (root / "projects/2567/90000001-3001.yml").unlink()
    stopped = CliRunner().invoke(main, ["check", "--root", str(root)])
    assert stopped.exit_code == 1
    assert "/projects/2567/90000001-3001/ เคยเผยแพร่แล้ว" in stopped.output


def test_evidence_that_leads_to_no_page_is_an_error(tmp_path: Path) -> None:
    root = copy_office(tmp_path)
    (root / "content/about.md").unlink()
    found = {(fault.file, fault.line, fault.code) for fault in check_published_addresses(site(root))}
    assert ("content/oit/2566.yml", 12, "page_missing") in found


@pytest.mark.parametrize(
    ("old", "asked"),
    [
        ("/PROJECTS/2566/90000001-2003/", "/projects/2566/90000001-2003/"),  # its own
        ("/About/", "/about/"),
        ("/projects/2566/old-1/", None),
    ],
)
def test_a_former_address_that_only_capitals_part_from_a_page_is_asked_about(
    tmp_path: Path, old: str, asked: str | None
) -> None:
    """On a computer with Windows both are one file; a reader who types one gets the other."""
    root = published(tmp_path)
    file = root / "projects/2566/90000001-2003.yml"
    file.write_text(file.read_text(encoding="utf-8") + f"\nformerly: [{old}]\n", encoding="utf-8")
    found = check_published_addresses(site(root))
    assert [(fault.code, fault.words["other"]) for fault in found] == ([("formerly_case", asked)] if asked else [])
    assert all(fault.severity is Severity.QUESTION and fault.line for fault in found)
