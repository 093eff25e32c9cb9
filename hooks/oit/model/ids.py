"""Names that records of the assessment use for one another: items, their elements, lists of items.

Knows one name at a time. Must not know which items exist: a scheme tells.
"""

from typing import Annotated

from oit.model.fields import matching, schema, typed
from oit.text import thai


def _small(text: str) -> str:
    return thai.arabic_digits(text).lower()


ItemId = Annotated[
    str,
    typed(matching(r"o[1-9]\d{0,2}", "item_form", spelled=_small)),
    schema(type="string", pattern="^[oO][1-9][0-9]{0,2}$"),
]
"""The number of an OIT item, in small letters as in its address: `o11`."""
ElementId = Annotated[
    str,
    typed(matching(r"o[1-9]\d{0,2}-[1-9]\d?", "element_form", spelled=_small)),
    schema(type="string", pattern="^[oO][1-9][0-9]{0,2}-[1-9][0-9]?$"),
]
SchemeName = Annotated[
    str,
    typed(matching(r"[0-9a-z][0-9a-z-]{0,39}", "scheme_form")),
    schema(type="string", pattern="^[0-9a-z][0-9a-z-]{0,39}$"),
]
"""The name of a list of items: its file without the ending."""
