"""Whose list of items it is: Bangkok and what belongs to it are named only to readers of an office of Bangkok's.

Knows the office's own words about itself. Must not know pages.
"""

from dataclasses import dataclass

from oit.model import Office, Scheme

_BANGKOK = ("กรุงเทพมหานคร", "กทม")


@dataclass(frozen=True)
class Scope:
    """For whom a list holds and for whom it does not, in the words for one office; None where nothing is told."""

    holds_for: str
    not_for: str | None


def is_of_bangkok(office: Office) -> bool:
    """Whether the office says that it is one of Bangkok's; one that states no kind says nothing."""
    return office.kind is not None and any(name in f"{office.kind} {office.parent or ''}" for name in _BANGKOK)


def scope_of(scheme: Scheme, office: Office) -> Scope:
    """Return for whom a list holds, as this office's readers are told."""
    if is_of_bangkok(office):
        return Scope(scheme.holds_for_bangkok or scheme.holds_for, scheme.not_for_bangkok or scheme.not_for)
    return Scope(scheme.holds_for, scheme.not_for)
