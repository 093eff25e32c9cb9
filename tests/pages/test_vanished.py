"""The advice about an address that vanished is followed to the letter: afterwards nothing is wrong any more."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from building import build, copy_office, draw_preview, files, page_of
from oit.commands.main import main
from oit.faults import Fault, errors
from oit.pages.loading import load_site
from oit.pages.published_addresses import update_list

PROJECT = "projects/2567/90000001-3001.yml"
REGISTER = "content/oit/2566.yml"
DAY, REASON = "15/1/2567", "ใช้ข้อมูลฉบับใหม่แทน"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = copy_office(tmp_path)
    (root / "content/ค่า ธรรมเนียม.md").write_text("# ค่าธรรมเนียม\n\nข้อความ\n", encoding="utf-8")
    (root / "content/documents/แผน ปี 2566.txt").write_text("แผนของหน่วยงาน\n", encoding="utf-8")
    update_list(load_site(root, root / "overrides/oit")[0])
    return root


def wrong(root: Path) -> list[Fault]:
    return errors(load_site(root, root / "overrides/oit")[1])


def advised(fault: Fault, marked: str) -> str:
    """The line that a remedy says to type, the day and the reason filled in."""
    lines = re.findall(r"(?:formerly: \[.*?\]|- \{old: .*?\}+|withdrawn: \{.*?\})(?= |$)", fault.remedy)
    [line] = {line for line in lines if marked in line}
    return line.replace("วันที่ถอน", DAY).replace("เหตุผล", REASON) + "\n"


def append(path: Path, text: str) -> None:
    before = path.read_text(encoding="utf-8").rstrip("\n") + "\n" if path.exists() else ""
    path.write_text(before + text, encoding="utf-8")


def one(found: list[Fault]) -> Fault:
    [fault] = found
    return fault


def of_project(root: Path) -> Fault:
    """The fault of the project that is gone; its unit, which has no other, is told of beside it."""
    return one([each for each in wrong(root) if "/projects/" in each.what])


def test_a_project_that_got_another_code(root: Path) -> None:
    text = (root / PROJECT).read_text(encoding="utf-8")
    (root / PROJECT).unlink()
    new = root / "projects/2567/90000001-3999.yml"
    new.write_text(text.replace("90000001-3001", "90000001-3999"), encoding="utf-8")
    append(new, advised(of_project(root), "formerly"))
    assert wrong(root) == []


def test_a_project_that_was_deleted_is_brought_back_and_withdrawn(root: Path) -> None:
    text = (root / PROJECT).read_text(encoding="utf-8")
    (root / PROJECT).unlink()
    fault = of_project(root)
    assert PROJECT in fault.remedy
    (root / PROJECT).write_text(text, encoding="utf-8")
    append(root / PROJECT, advised(fault, "withdrawn"))
    assert wrong(root) == []


def test_a_register_that_was_deleted_is_one_fault_and_is_withdrawn(root: Path) -> None:
    text = (root / REGISTER).read_text(encoding="utf-8")
    (root / REGISTER).unlink()
    fault = one([each for each in wrong(root) if "/oit/2566/" in each.what])
    assert "อีก" in fault.what
    (root / REGISTER).write_text(text, encoding="utf-8")
    append(root / REGISTER, advised(fault, "withdrawn"))
    assert wrong(root) == []


@pytest.mark.parametrize("way", ["formerly", "withdrawn"])
def test_an_item_that_a_new_list_has_no_more(root: Path, way: str) -> None:
    scheme = root / "content/oit/schemes/sommut-2566.yml"
    kept = [line for line in scheme.read_text(encoding="utf-8").splitlines() if "id: o7" not in line]
    scheme.write_text("\n".join(kept), encoding="utf-8")
    register = root / REGISTER
    declared = register.read_text(encoding="utf-8")
    line = advised(one(wrong(root)), way)
    if way == "formerly":
        register.write_text(declared.replace("  - item: o2\n", f"  - item: o2\n    {line}"), encoding="utf-8")
    else:
        append(root / "content/moved.yml", line)
    assert wrong(root) == []


@pytest.mark.parametrize("way", ["formerly", "withdrawn"])
def test_a_unit_that_got_another_id_or_is_no_more(root: Path, way: str) -> None:
    office = root / "content/office.yml"
    text = office.read_text(encoding="utf-8").replace("id: works\n", "id: public-works\n")
    office.write_text(text, encoding="utf-8")
    line = advised(one(wrong(root)), way)
    if way == "formerly":
        office.write_text(text.replace("id: public-works\n", f"id: public-works\n    {line}"), encoding="utf-8")
    else:
        append(root / "content/moved.yml", line)
    assert wrong(root) == []


@pytest.mark.parametrize("way", ["new: ", "withdrawn"])
def test_a_document_that_was_renamed_or_deleted(root: Path, way: str) -> None:
    old = root / "content/documents/แผน ปี 2566.txt"
    old.rename(old.with_name("plan-2566.txt")) if way == "new: " else old.unlink()
    line = advised(one(wrong(root)), way).replace("ที่อยู่ใหม่", "documents/plan-2566.txt")
    append(root / "content/moved.yml", line)
    assert wrong(root) == []


@pytest.mark.parametrize("way", ["formerly", "new: ", "withdrawn"])
def test_a_hand_written_page_that_was_renamed_or_deleted(root: Path, way: str) -> None:
    old = root / "content/ค่า ธรรมเนียม.md"
    text = old.read_text(encoding="utf-8")
    old.unlink()
    line = advised(one(wrong(root)), way).replace("ที่อยู่ที่ดูแทนได้", "/about/")
    if way == "formerly":
        (root / "content/prices.md").write_text(f"---\n{line}---\n{text}", encoding="utf-8")
    else:
        append(root / "content/moved.yml", line)
    assert wrong(root) == []


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office that followed every advice at once, built; its old addresses are still those of its list."""
    root = copy_office(tmp_path_factory.mktemp("office"))
    documents = root / "content/documents"
    (documents / "แผน ปี 2566.txt").write_text("แผน\n", encoding="utf-8")
    (documents / "old.txt").write_text("ประกาศ\n", encoding="utf-8")
    (root / "content/fees.md").write_text("# ค่าธรรมเนียม\n", encoding="utf-8")
    (root / "content/information").mkdir()
    (root / "content/information/law.md").write_text("# กฎหมาย\n", encoding="utf-8")
    update_list(load_site(root, root / "overrides/oit")[0])
    (documents / "แผน ปี 2566.txt").rename(documents / "plan-2566.txt")
    (documents / "old.txt").unlink()
    (root / "content/information/law.md").unlink()
    (root / "content/fees.md").rename(root / "content/prices.md")
    (root / "content/prices.md").write_text("---\nformerly: [/fees/]\n---\n# ค่าธรรมเนียม\n", encoding="utf-8")
    (root / "content/moved.yml").write_text(
        "- {old: documents/แผน ปี 2566.txt, new: documents/plan-2566.txt}\n"
        f"- {{old: documents/old.txt, withdrawn: {{on: {DAY}, reason: {REASON}}}}}\n"
        f"- {{old: /information/law/, withdrawn: {{on: {DAY}}}}}\n",
        encoding="utf-8",
    )
    append(root / PROJECT, f"withdrawn: {{on: {DAY}, reason: {REASON}}}\n")
    done = build(root)
    assert done.returncode == 0, done.stdout + done.stderr
    return root


def page(office: Path, address: str) -> str:
    return page_of(office / "site", address)


def text_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html[html.index("<article") :]).split())


def test_a_moved_document_and_page_lead_on(office: Path) -> None:
    assert "url=../plan-2566.txt" in page(office, "documents/แผน ปี 2566.txt")
    assert "url=../prices/" in page(office, "fees")
    assert "ค่าธรรมเนียม" in page(office, "fees")


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("documents/old.txt", f"เหตุผล: {REASON}"),
        ("information/law", "หน่วยงานไม่ได้ระบุเหตุผล"),
        ("projects/2567/90000001-3001", f"เหตุผล: {REASON}"),
    ],
)
def test_a_withdrawn_address_keeps_a_notice_with_its_day(office: Path, address: str, said: str) -> None:
    text = text_of(page(office, address))
    assert "หน่วยงานถอนข้อมูลนี้แล้ว เมื่อวันที่ 15 ม.ค. 2567" in text
    assert said in text


def test_a_withdrawn_page_is_in_no_menu_and_a_withdrawn_project_at_the_end_of_its_list(office: Path) -> None:
    assert "กฎหมายที่เกี่ยวข้อง" not in page(office, "about")
    html = page(office, "projects/2567")
    assert html.index("โครงการที่ถอนแล้ว 1 โครงการ") < html.index("90000001-3001")
    assert "6 จาก 6 โครงการ" in text_of(html)


def test_its_links_are_whole(office: Path) -> None:
    from click.testing import CliRunner

    done = CliRunner().invoke(main, ["links", str(office / "site")])
    assert done.exit_code == 0, done.output


def test_notices_at_files_are_not_remembered_as_addresses_of_their_own(office: Path) -> None:
    from oit.pages.published_addresses import unlisted

    assert unlisted(load_site(office, office / "overrides/oit")[0]) == ["/documents/plan-2566.txt", "/prices/"]


def test_no_file_that_the_build_makes_can_be_a_former_address(office: Path) -> None:
    made = [f"/{name}/" for name in files(office / "site") if " " not in name]  # which no address may hold here
    (office / "content/all.md").write_text(f"---\nformerly: {made}\n---\n# ก\n", encoding="utf-8")
    found = {fault.words["text"] for fault in wrong(office)}
    (office / "content/all.md").unlink()
    assert set(made) - found == set()


TAKEN = (
    "- {old: /contact/, withdrawn: {on: 15/1/2567}}\n"
    "- {old: /sitemap.xml, withdrawn: {on: 15/1/2567}}\n"
    "- {old: /about/, withdrawn: {on: 15/1/2567}}\n"
    "- {old: /assets/site.css, new: /method/}\n"
)


def test_a_preview_goes_on_where_former_addresses_are_taken(tmp_path: Path) -> None:
    root = copy_office(tmp_path)
    append(root / "content/moved.yml", TAKEN)
    append(root / PROJECT, "formerly: [/404.html/]\n")
    assert len(wrong(root)) == 5
    draw_preview(root / "site", root / "mkdocs.yml")
    assert "ตรงกับไฟล์ที่ระบบสร้าง" in page(root, "")
    assert "ถอนข้อมูลนี้แล้ว" not in page(root, "contact")


@pytest.mark.parametrize(
    "address", ["/404.html/", "/sitemap.xml/", "/assets/site.css/", "/about/", "/data/oit-2566.csv/"]
)
def test_an_address_that_is_taken_stops_the_build_in_a_sentence(tmp_path: Path, address: str) -> None:
    root = copy_office(tmp_path)
    append(root / PROJECT, f"formerly: [{address}]\n")
    done = build(root)
    assert done.returncode == 1
    assert address in done.stderr
    assert "Traceback" not in done.stderr
