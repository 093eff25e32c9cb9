"""What an office, a project and the other records are; checks of one record."""

from .base import Doubt, Record, validate
from .office import Channel, Measure, Office
from .parts import Disagreement, Entry, Report, Result, Target
from .project import Project

__all__ = [
    "Channel",
    "Disagreement",
    "Doubt",
    "Entry",
    "Measure",
    "Office",
    "Project",
    "Record",
    "Report",
    "Result",
    "Target",
    "validate",
]
