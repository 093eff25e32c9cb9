import pytest

from oit.pages.links import Links, relative


@pytest.mark.parametrize(
    ("address", "here", "way"),
    [
        ("/projects/2566/", "/oit/", "../projects/2566/"),
        ("/projects/2566/", "/projects/2566/1-1/", "../"),
        ("/projects/2566/1-1/data.json", "/projects/2566/1-1/", "data.json"),
        ("/projects/2566/1-1/", "/projects/2566/1-1/", "./"),
        ("/projects/2566/#rows", "/projects/2566/page/2/", "../../#rows"),
        ("/projects/", "/", "projects/"),
        ("/", "/", "./"),
        ("/units/ก/", "/units/ข/", "../%E0%B8%81/"),
        ("/units/a:b/", "/units/", "./a:b/"),  # else `a` would be a scheme
    ],
)
def test_a_way_leads_over_what_both_share(address: str, here: str, way: str) -> None:
    assert relative(address, here) == way


def test_a_page_links_in_thai_and_keeps_what_would_end_an_address() -> None:
    url = Links("/projects/2566/1-1/")
    assert url("/units/ฝ่ายโยธา/") == "../../../units/ฝ่ายโยธา/"
    assert url('documents/แผน "1" #2.pdf') == "../../../documents/แผน%20%221%22%20%232.pdf"
    assert url("https://www.go.th/ข่าว") == "https://www.go.th/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7"
