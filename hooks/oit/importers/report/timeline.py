"""Section 2 of the printed form: rounds, their dated entries and the line that sums each up.

Knows which round a line belongs to. Must not know the other sections.
The first printing puts the label of round 2 before the summary of round 1: the number in the summary decides.
"""

from typing import Any

from oit.faults import Fault
from oit.importers.draft import Draft, one_line, squeeze
from oit.importers.report import prose
from oit.importers.report.form import PLAN_STATUS, TARGET_STATUS, Token
from oit.text import thai


class Timeline:
    """The rounds of one printing while they are read."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.round: int | None = None

    def run_on(self, text: str) -> bool:
        """Add text to the entry read last; False where there is none."""
        entries = self._entries()
        if entries:
            entries[-1]["text"] += f" {text}"
        return bool(entries)

    def label(self, token: Token) -> None:
        """Take `รายงานครั้งที่ 1`."""
        self.round = int(thai.arabic_digits(token.parts["round"]))
        self.draft.aside(token.text, token.line)

    def _report(self, number: int) -> dict[str, Any]:
        reports: list[dict[str, Any]] = self.draft.data.setdefault("reports", [])
        for report in reports:
            if report["round"] == number:
                return report
        reports.append({"round": number, "entries": []})
        reports.sort(key=lambda report: int(report["round"]))
        return next(report for report in reports if report["round"] == number)

    def _entries(self) -> list[dict[str, Any]]:
        return self._report(self.round)["entries"] if self.round else []

    def entry(self, token: Token) -> None:
        """Take a dated entry."""
        text = one_line(token.text.strip().removesuffix("::"))
        try:
            day = thai.slashed_date(thai.parse_date(token.parts["date"]))
        except Fault:
            self.draft.aside(one_line(token.raw), token.line, "import_entry_date")
            return
        if self.round is None or not text:
            self.draft.aside(one_line(token.raw), token.line, "import_entry_round")
            return
        entry: dict[str, Any] = {"date": day, "text": text}
        if figures := prose.measures(text):
            entry["measures"] = figures
        self._entries().append(entry)
        if found := prose.result(text, day):
            self._result(found)

    def _result(self, found: dict[str, Any]) -> None:
        results = self.draft.data.setdefault("results", [])
        if not any(known["value"] == found["value"] and known["level"] == found["level"] for known in results):
            results.append(found)

    def summary(self, token: Token) -> None:
        """Take the line that sums up a round: of the round it names, else of the one whose entries it follows."""
        number = int(thai.arabic_digits(token.parts["of"])) if "of" in token.parts else self.round
        if not number or ("of" not in token.parts and not self._entries()):
            self.draft.aside(one_line(token.raw), token.line, "import_summary_round")
            return
        report = self._report(number)
        if "progress" in report:
            if squeeze_summary(report) != squeeze_summary(_summary(token)):
                self.draft.aside(one_line(token.raw), token.line, "import_twice", field="reports")
        else:
            report |= _summary(token)
        self.draft.aside(token.text, token.line)


def _summary(token: Token) -> dict[str, Any]:
    parts = token.parts
    found: dict[str, Any] = {
        "progress": thai.arabic_digits(parts["progress"]),
        "disbursed": thai.arabic_digits(parts["disbursed"]).replace(",", ""),
    }
    for key, codes in (("plan", PLAN_STATUS), ("target", TARGET_STATUS)):
        if words := parts.get(f"{key}_words"):
            code = codes.get(squeeze(words))
            found[f"{key}_status"] = {"code": code, "printed": squeeze(words) if code else one_line(words)}
    return found


def squeeze_summary(report: dict[str, Any]) -> str:
    """Return what a summary says, without white space."""
    keys = ("progress", "disbursed", "plan_status", "target_status")
    return "".join(str(report.get(key)) for key in keys).replace(" ", "")
