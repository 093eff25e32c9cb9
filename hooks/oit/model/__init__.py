"""What an office, a project and the other records are; checks of one record."""

from oit.model.assessment import Assessment, ToolScores
from oit.model.office import Channel, Measure, Office
from oit.model.parts import Disagreement, Entry, Report, Result, Target
from oit.model.project import Project
from oit.model.record import Record, validate
from oit.model.register import Proof, Register, RegisterItem
from oit.model.scheme import Item, Scheme

__all__ = [
    "Assessment",
    "Channel",
    "Disagreement",
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
