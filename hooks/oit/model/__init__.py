"""What an office, a project and the other records are; checks of one record."""

from oit.model.addresses import AddressKind, encoded, ending, kind_of_address, site_path, without_spot
from oit.model.assessment import Assessment, ToolScores
from oit.model.delivery import Attachment, Contract, Location, Status
from oit.model.evidence_address import weakness
from oit.model.field_paths import find_field
from oit.model.front_matter import FrontMatter
from oit.model.held import HeldProject, part_of
from oit.model.measures import builtin_measures
from oit.model.moves import NO_MOVES, Move, Moves
from oit.model.news import News, news_day
from oit.model.office import Channel, Measure, Office, Unit
from oit.model.project import Project
from oit.model.project_parts import Disagreement, Entry, Report, Result, Target, last_reported
from oit.model.published_files import (
    DATA_ENDINGS,
    FileKind,
    better_path,
    has_unseen,
    is_left_behind,
    is_photograph,
    is_published,
    kind_of_file,
)
from oit.model.record import Record, RecordType, first_faults, record_in, validate
from oit.model.register import Proof, Register, RegisterItem
from oit.model.scheme import Element, Item, Scheme
from oit.model.synonyms import NO_SYNONYMS, Synonyms, builtin_synonyms, everyday_words, words_of_asking
from oit.model.units import Units, id_of_name
from oit.model.withdrawal import Withdrawal

__all__ = [
    "DATA_ENDINGS",
    "NO_MOVES",
    "NO_SYNONYMS",
    "AddressKind",
    "Assessment",
    "Attachment",
    "Channel",
    "Contract",
    "Disagreement",
    "Element",
    "Entry",
    "FileKind",
    "FrontMatter",
    "HeldProject",
    "Item",
    "Location",
    "Measure",
    "Move",
    "Moves",
    "News",
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
    "Withdrawal",
    "better_path",
    "builtin_measures",
    "builtin_synonyms",
    "encoded",
    "ending",
    "everyday_words",
    "find_field",
    "first_faults",
    "has_unseen",
    "id_of_name",
    "is_left_behind",
    "is_photograph",
    "is_published",
    "kind_of_address",
    "kind_of_file",
    "last_reported",
    "news_day",
    "part_of",
    "record_in",
    "site_path",
    "validate",
    "weakness",
    "without_spot",
    "words_of_asking",
]
