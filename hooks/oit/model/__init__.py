"""What an office, a project and the other records are; checks of one record."""

from oit.model.addresses import AddressKind, is_photograph, is_picture, is_published, kind_of_address, site_path
from oit.model.assessment import Assessment, ToolScores
from oit.model.delivery import Attachment, Contract, Location, Status
from oit.model.evidence_address import weakness
from oit.model.field_paths import find_field
from oit.model.front_matter import FrontMatter
from oit.model.measures import builtin_measures
from oit.model.office import Channel, Measure, Office, Unit
from oit.model.project import Project
from oit.model.project_parts import Disagreement, Entry, Report, Result, Target
from oit.model.record import Record, RecordType, record_in, validate
from oit.model.register import Proof, Register, RegisterItem
from oit.model.scheme import Element, Item, Scheme
from oit.model.synonyms import NO_SYNONYMS, Synonyms, builtin_synonyms
from oit.model.units import Units, id_of_name

__all__ = [
    "NO_SYNONYMS",
    "AddressKind",
    "Assessment",
    "Attachment",
    "Channel",
    "Contract",
    "Disagreement",
    "Element",
    "Entry",
    "FrontMatter",
    "Item",
    "Location",
    "Measure",
    "Office",
    "Project",
    "Proof",
    "Record",
    "RecordType",
    "Register",
    "RegisterItem",
    "Report",
    "Result",
    "Scheme",
    "Status",
    "Synonyms",
    "Target",
    "ToolScores",
    "Unit",
    "Units",
    "builtin_measures",
    "builtin_synonyms",
    "find_field",
    "id_of_name",
    "is_photograph",
    "is_picture",
    "is_published",
    "kind_of_address",
    "record_in",
    "site_path",
    "validate",
    "weakness",
]
