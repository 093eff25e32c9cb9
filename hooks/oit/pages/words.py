"""Words that readers see on more than one kind of page, or in the browser too, each in this one place.

Knows words. Must not know when they are true (`findings`).
"""

from collections.abc import Mapping, Sequence

from oit.findings.outcomes import Outcome

OUTCOME_WORDS: Mapping[Outcome, str] = {
    Outcome.MET: "บรรลุเป้าหมาย",
    Outcome.BELOW: "ไม่บรรลุเป้าหมาย",
    Outcome.NOT_DUE: "ยังไม่ถึงกำหนดทราบผล",
    Outcome.UNKNOWN: "ยังเทียบผลไม่ได้",
}


def level_set_words(name: str, levels: Sequence[str]) -> str:
    """Return how readers see a set of levels.

    >>> level_set_words("AA-F", ["AA", "A", "F"])
    'เกณฑ์ AA ถึง F'
    """
    return f"เกณฑ์ {levels[0]} ถึง {levels[-1]}" if len(levels) > 1 else f"เกณฑ์ {name}"
