"""Jinja as our templates need it: what each call, value and import of a page costs, without what none of them asks for.

Knows Jinja. Must not know any template, nor what is drawn.
"""

import re
from collections.abc import Callable, MutableMapping
from types import CodeType
from typing import Any

import jinja2
from jinja2.runtime import Context
from markupsafe import Markup, escape

_SPECIAL = re.compile("[&<>'\"]")


def escaped(value: object) -> str:
    """Return a value as it stands in HTML; most texts are as they are."""
    if type(value) is Markup or (type(value) is str and not _SPECIAL.search(value)):
        return value
    return escape(value)


class _Context(Context):
    """Calls what is called; nothing of ours asks for the context or the environment beside its values."""

    def call(
        self,
        called: Callable[..., Any],
        /,
        *values: Any,
        _block_vars: object = None,
        _loop_vars: object = None,
        **named: Any,
    ) -> Any:
        return called(*values, **named)


class _Template(jinja2.Template):
    """Escapes with `escaped` where Jinja would make an object of every text."""

    @classmethod
    def from_code(
        cls,
        environment: jinja2.Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],
        uptodate: Callable[[], bool] | None = None,
    ) -> jinja2.Template:
        template = super().from_code(environment, code, globals, uptodate)
        template.root_render_func.__globals__["escape"] = escaped
        return template


class Environment(jinja2.Environment):
    """An environment in which all templates have the same globals, and which draws what Jinja's own would."""

    context_class = _Context
    template_class = _Template

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:  # noqa: ARG002
        """Return those of the environment: to look through two layers of them takes longer than what is imported."""
        return self.globals
