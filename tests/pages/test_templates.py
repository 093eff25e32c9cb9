"""Our environment for templates draws what Jinja's own does."""

from decimal import Decimal
from functools import cache

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from oit.pages.templates import Environment, escaped

TEMPLATES = {
    "_pieces.html": "{% macro cell(title, words, whole=false) %}"
    "<td{{ ' class=w' if whole }}>{{ title }}: {{ words }} {{ office }}{% endmacro %}"
    "{% macro framed() %}<b>{{ caller('<') }}</b>{% endmacro %}",
    "_page.html": "<main>{% block body %}{% endblock %}</main>",
    "page.html": "{% extends '_page.html' %}{% import '_pieces.html' as p %}{% block body %}"
    "{% for word in words %}{{ p.cell(word, p.cell('&', word), whole=loop.first) }}{{ shout(word) }}{% endfor %}"
    "{% call(sign) p.framed() %}{{ sign }}{% endcall %}{{ none }}{{ words | length }}{{ '<i>' | safe }}{% endblock %}",
}


@cache
def page(kind: type[jinja2.Environment]) -> jinja2.Template:
    environment = kind(loader=jinja2.DictLoader(TEMPLATES), autoescape=True, undefined=jinja2.StrictUndefined)
    environment.globals |= {"office": "เขต <สมมุติ>", "shout": lambda word: f"{word}!"}
    return environment.get_template("page.html")


@given(st.lists(st.text("กข&<>'\"/ ") | st.integers() | st.decimals(allow_nan=False), max_size=3))
def test_a_page_is_what_jinja_draws(words: list[object]) -> None:
    assert page(Environment).render(words=words) == page(jinja2.Environment).render(words=words)


@pytest.mark.parametrize("value", ["ก", "<ก>", "'", Markup("<b>"), Decimal("1.50"), 0, None, ["<"]])
def test_a_value_is_escaped_once(value: object) -> None:
    assert escaped(value) == escape(value)
    assert escaped(escaped(value)) == escape(escape(value))


def test_a_misspelt_name_stops_the_drawing() -> None:
    with pytest.raises(jinja2.UndefinedError):
        page(Environment).render()
