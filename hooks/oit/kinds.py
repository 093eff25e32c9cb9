"""The kinds of file an office keeps. A new kind is one entry here; everything that reads, checks or describes files
follows: the loading, the guide, the JSON schemas, the links to a page's source.

Knows which record each kind holds, where it lies, what it is called and which rules it must keep with other files.
"""

from typing import Any

from oit.checks.assessments import check_assessment
from oit.checks.news import check_news
from oit.checks.office import check_office
from oit.checks.projects import check_project
from oit.checks.registers import check_register
from oit.checks.written_pages import check_written_page
from oit.file_kind import Held, Kind
from oit.model import (
    Assessment,
    FrontMatter,
    HeldProject,
    Moves,
    News,
    Office,
    Project,
    Register,
    Scheme,
    Synonyms,
    part_of,
)
from oit.model.headings import Headings

PROJECT = Kind(
    name="project",
    record=Project,
    title="ไฟล์โครงการ",
    path="projects/{0.fiscal_year}/{0.code}.yml",
    shown="projects/ปีงบประมาณ/รหัสโครงการ.yml",
    check=check_project,
    misplaced="path_place",
    held=Held(part_of, HeldProject.of),
)
OFFICE = Kind(
    name="office",
    record=Office,
    title="ไฟล์หน่วยงาน",
    path="content/office.yml",
    shown="content/office.yml",
    check=check_office,
)
REGISTER = Kind(
    name="register",
    record=Register,
    title="ทะเบียน OIT ของปี",
    path="content/oit/{0.fiscal_year}.yml",
    shown="content/oit/ปีงบประมาณ.yml",
    check=check_register,
    misplaced="scheme_place",
)
SCHEME = Kind(
    name="scheme",
    record=Scheme,
    title="รายการข้อ OIT ของหน่วยงานเอง",
    path="content/oit/schemes/*.yml",
    shown="content/oit/schemes/ชื่อรายการ.yml",
    misplaced="scheme_place",
)
ASSESSMENT = Kind(
    name="ita",
    record=Assessment,
    title="ผลการประเมิน ITA ของปี",
    path="content/ita/{0.fiscal_year}.yml",
    shown="content/ita/ปีงบประมาณ.yml",
    check=check_assessment,
    misplaced="ita_place",
)
PAGE = Kind(
    name="page",
    record=FrontMatter,
    title="ส่วนหัวของหน้าที่เขียนเอง",
    path="content/*.md",
    shown="content/ชื่อหน้า.md ระหว่างเส้น --- สองเส้น",
    check=check_written_page,
    is_head=True,
)
NEWS = Kind(
    name="news",
    record=News,
    title="ข่าว",
    path="content/news/*.md",
    shown="content/news/ปี-เดือน-วัน-ชื่อ.md",
    check=check_news,
    is_head=True,
)
SYNONYMS = Kind(
    name="synonyms",
    record=Synonyms,
    title="คำที่ความหมายเหมือนกัน",
    path="content/synonyms.yml",
    shown="content/synonyms.yml",
    list_name="groups",
)
HEADINGS = Kind(
    name="headings",
    record=Headings,
    title="หัวคอลัมน์ของรายการที่หน่วยงานใช้",
    path="content/headings.yml",
    shown="content/headings.yml",
)

MOVED = Kind(
    name="moved",
    record=Moves,
    title="ที่อยู่ที่ย้ายหรือถอนแล้ว",
    path="content/moved.yml",
    shown="content/moved.yml",
    list_name="moves",
)

KINDS: tuple[Kind[Any], ...] = (PROJECT, OFFICE, REGISTER, SCHEME, ASSESSMENT, PAGE, NEWS, SYNONYMS, HEADINGS, MOVED)

DESCRIBED: tuple[Kind[Any], ...] = tuple(kind for kind in KINDS if not kind.list_name and kind is not HEADINGS)
"""Those whose fields are told in the guide and in a JSON schema; plain lists of words need neither."""
