"""Under which terms the data may be used, and whether the office chose them itself.

Knows the office. Must not know wording. A sample is not the office's own site, so nobody grants anything for it.
"""

from oit.model import Office
from oit.model.office import Licence

DEFAULT = Licence(name="Creative Commons Attribution 4.0", url="https://creativecommons.org/licenses/by/4.0/")
"""Where an office leaves the field empty; README and the guide say so."""


def licence_of(office: Office) -> Licence | None:
    """Return the terms of an office's data; None where nobody may speak for the office."""
    return office.licence or (None if office.sample else DEFAULT)


def is_chosen(office: Office) -> bool:
    """Whether the office named its terms."""
    return office.licence is not None
