"""Documents and what names them: titles and days come from the records, never from the files."""

from building import OFFICE
from oit.findings.named_documents import named_documents
from oit.loading import load
from oit.model import ending

ROWS = {row.document.path: row for row in named_documents(load(OFFICE)[0])}


def test_a_document_is_called_what_the_register_calls_it() -> None:
    row = ROWS["documents/report-2566.pdf"]
    assert row.title == "รายงานความก้าวหน้าฉบับพิมพ์"
    assert [use.address for use in row.places] == ["/oit/2566/o3/", "/projects/2566/90000001-2001/"]


def test_a_title_of_the_office_s_own_goes_before_one_made_of_what_it_is_used_for() -> None:
    row = ROWS["documents/road/winner.txt"]
    assert row.title == "ประกาศผู้ชนะการเสนอราคา"
    assert not row.uses[0].is_given


def test_its_day_is_one_given_for_the_document_never_that_of_the_page_that_names_it() -> None:
    assert str(ROWS["documents/report-2566.pdf"].as_of) == "2023-08-15"  # the project's facts are of 30 September
    assert str(ROWS["documents/road/during.jpg"].as_of) == "2025-01-20"
    assert ROWS["documents/road/winner.txt"].as_of is None
    assert ROWS["documents/satisfaction-2566.txt"].as_of is None


def test_a_record_that_names_a_document_twice_is_shown_once() -> None:
    row = ROWS["documents/satisfaction-2566.txt"]
    assert len(row.uses) > len(row.places)


def test_the_kind_of_file_is_read_from_its_name() -> None:
    assert ending("documents/plan.xlsx") == "XLSX"
    assert ending("https://www.sommut.go.th/a/b.pdf?download=1") == "PDF"
    assert ending("https://www.sommut.go.th/") is None
    assert ending("https://www.sommut.go.th/index.php") is None
    assert ending("/oit/2566/o1/") is None
