"""Names that records of the assessment use for one another: items, their elements, lists of items.

Knows one name at a time. Must not know which items exist: a scheme tells.
"""

import re
from typing import Annotated

from oit.faults import Fault
from oit.model.fields import schema, typed
from oit.text import thai


def _item_id(text: str) -> str:
    if not re.fullmatch(r"o[1-9]\d{0,2}", plain := thai.arabic_digits(text).lower()):
        raise Fault("item_form", text=text)
    return plain


def _element_id(text: str) -> str:
    if not re.fullmatch(r"o[1-9]\d{0,2}-[1-9]\d?", plain := thai.arabic_digits(text).lower()):
        raise Fault("element_form", text=text)
    return plain


def _scheme_name(text: str) -> str:
    if not re.fullmatch(r"[0-9a-z][0-9a-z-]{0,39}", text):
        raise Fault("scheme_form", text=text)
    return text


ItemId = Annotated[str, typed(_item_id), schema(type="string", pattern="^[oO][1-9][0-9]{0,2}$")]
"""The number of an OIT item, in small letters as in its address: `o11`."""
ElementId = Annotated[str, typed(_element_id), schema(type="string", pattern="^[oO][1-9][0-9]{0,2}-[1-9][0-9]?$")]
SchemeName = Annotated[str, typed(_scheme_name), schema(type="string", pattern="^[0-9a-z][0-9a-z-]{0,39}$")]
"""The name of a list of items: its file without the ending."""
