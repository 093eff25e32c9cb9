"""What an office, a project and the other records are; checks of one record."""

from .assessment import Assessment, ToolScores
from .base import Doubt, Record, validate
from .office import Channel, Measure, Office
from .parts import Disagreement, Entry, Report, Result, Target
from .project import Project
from .register import Proof, Register, RegisterItem
from .scheme import Item, Scheme

__all__ = [
    "Assessment",
    "Channel",
    "Disagreement",
    "Doubt",
    "Entry",
    "Item",
    "Measure",
    "Office",
    "Project",
    "Proof",
    "Record",
    "Register",
    "RegisterItem",
    "Report",
    "Result",
    "Scheme",
    "Target",
    "ToolScores",
    "validate",
]
