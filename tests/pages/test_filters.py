"""What templates write: the number a phone dials, and lines without indents."""

import pytest

from oit.pages.filters import dial, without_layout


@pytest.mark.parametrize(
    ("written", "dialled"),
    [
        ("0 2123 4567-8", "021234567"),
        ("02-123-4567", "021234567"),
        ("0 2123 4567", "021234567"),
        ("+66 2123 4567", "+6621234567"),
        ("0 2123 4567 ต่อ 1234", "021234567"),
        ("0 2123 4567 กด 2", "021234567"),
        ("0 2123 4567, 0 2123 4568", "021234567"),
        ("0 2123 4567/0 2123 4568", "021234567"),
        ("0 2123 4567–8", "021234567"),
    ],
)
def test_a_phone_dials_the_first_number_without_its_extension(written: str, dialled: str) -> None:
    assert dial(written) == dialled


def test_templates_are_drawn_without_their_indents_but_for_text_to_the_letter() -> None:
    assert without_layout("<ul>\n  <li>ก  ข</li>\n</ul>") == "<ul><li>ก  ข</ul>"
    assert without_layout("<p>ก\n  <b>ข</b>\n  ค\n</p>\n\n<p id='{{ x }}'>\n  ง&nbsp;จ</p>{% if y %}") == (
        "<p>ก\n<b>ข</b>\nค<p id='{{ x }}'>ง\u00a0จ</p>{% if y %}"
    )
    loop = "<ul>\n  {% for x in y %}\n  <li>{{ x }}</li>\n  {% endfor %}\n</ul>"
    assert without_layout(loop) == "<ul>{% for x in y %}<li>{{ x }}{% endfor %}</ul>"
    assert without_layout("<pre>\n  ก</pre>") == "<pre>\n  ก</pre>"
