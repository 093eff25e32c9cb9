"""Whose list of items it is: Bangkok and what belongs to it are named only to readers of an office of Bangkok's.

Knows the office's own words about itself. Must not know pages.
"""

from dataclasses import dataclass

from oit.model import Office, Scheme


@dataclass(frozen=True)
class Scope:
    """For whom a list holds and for whom it does not, in the words for one office; None where nothing is told."""

    holds_for: str
    not_for: str | None


def scope_of(scheme: Scheme, office: Office) -> Scope:
    """Return for whom a list holds, as this office's readers are told."""
    if office.is_bangkok:
        return Scope(scheme.holds_for_bangkok or scheme.holds_for, scheme.not_for_bangkok or scheme.not_for)
    return Scope(scheme.holds_for, scheme.not_for)
