"""Messages of an import, made short: the same message of many cells is said once, with where and how often.

Knows messages. Must not know what they are about.
"""

from collections.abc import Iterable

from oit.faults import Fault

_SHOWN = 5
"""Places named beside the first one."""


def fold(faults: Iterable[Fault]) -> list[Fault]:
    """Return the messages, those that say the same of several cells of one file folded into the first one."""
    groups: dict[tuple[str, str, str], list[Fault]] = {}
    for fault in sorted(set(faults)):
        groups.setdefault((fault.file, fault.code, fault.message), []).append(fault)
    return [_folded(group) for group in groups.values()]


def _folded(group: list[Fault]) -> Fault:
    first, *others = sorted(group, key=lambda fault: fault.line)
    if not others or not first.spot:
        return first
    named = ", ".join(fault.spot for fault in others[:_SHOWN])
    rest = f" และอีก {len(others) - _SHOWN:,} แห่ง" if len(others) > _SHOWN else ""
    words = Fault(first.code, first.where, **first.words)
    return words.at(first.file, first.line, f"{first.spot} และ {named}{rest} (รวม {len(group):,} แห่ง)")
