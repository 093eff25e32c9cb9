"""What is wrong, where, and how to mend it: the carrier of a fault, and the sentence of each."""

from oit.faults.fault import Fault, Place, Severity, errors, quote, report
from oit.faults.sentences import SENTENCES
from oit.faults.system import refusal, why

__all__ = ["SENTENCES", "Fault", "Place", "Severity", "errors", "quote", "refusal", "report", "why"]
