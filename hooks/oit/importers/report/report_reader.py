"""The printed progress report, as text, to drafts of projects: one for each printing in the text.

Knows what follows what in the form. Must not know files, nor what a project file looks like when written.
Three things a naive reader gets wrong: a summary says itself which round it sums up, whatever label stands
before it; a text runs on across the header of the next page; a field may begin in the middle of a line.
"""

import re

from oit.importers import persons
from oit.importers.draft import Draft, one_line
from oit.importers.report import prose
from oit.importers.report.form import LABELLED, ORDER, Token, label_field, tokens
from oit.importers.report.timeline import Timeline
from oit.importers.values import numbered, typed_value
from oit.text import thai

FORM = "bma-progress-report"


def read_report(text: str, file: str, publish_person_names: bool = False) -> list[Draft]:
    """Return a draft for each printing in the text; none where the text has nothing of the form.

    `publish_person_names` says whether persons' names may be taken over; otherwise they are only listed in `hidden`.
    """
    printings: list[_Printing] = []
    for token in tokens(thai.tidy(text)):
        if not printings or printings[-1].ended_by(token):
            printings.append(_Printing(Draft(file), publish_person_names))
        printings[-1].take(token)
    read = [printing for printing in printings if printing.knows_something]
    for printing in read:
        printing.finish()
    if read and printings[0] not in read:
        read[0].draft.notes += printings[0].draft.notes
    return [printing.draft for printing in read]


class _Printing:
    """One printing while it is read, token by token."""

    def __init__(self, draft: Draft, publish_person_names: bool) -> None:
        self.draft = draft
        self.publish_person_names = publish_person_names
        self.section = ""
        self.timeline = Timeline(draft)
        self.filled = False
        self.knows_something = False
        self.open_value: tuple[str, int, str] | None = None

    def ended_by(self, token: Token) -> bool:
        """Whether this token belongs to the next printing: the sections begin again."""
        kind, _, section = token.kind.partition(":")
        if kind != "section" or not self.section:
            return False
        step = ORDER.index(section) - ORDER.index(self.section)
        return step < 0 or (step == 0 and self.filled)

    def take(self, token: Token) -> None:
        """Place one token."""
        self.draft.text += token.raw
        kind, _, name = token.kind.partition(":")
        if kind == "other":
            self._other(token)
            return
        self._close()
        self.knows_something |= kind != "none"
        self.filled = kind != "section" or bool(token.text.strip())
        if kind == "section":
            self.section = name
            self._section(token)
        elif kind == "label":
            self._open(name, token.line, token.text)
        else:
            getattr(self, f"_{kind}")(token)

    def finish(self) -> None:
        """Close what is open and say from when the facts are."""
        self._close()
        data = self.draft.data
        self.draft.name_kind()
        days = [thai.parse_date(entry["date"]) for report in data.get("reports", []) for entry in report["entries"]]
        if days:
            data["updated"] = thai.slashed_date(max(days))
        self._responsible()
        if self.draft.hidden and not self.publish_person_names:
            self.draft.data = persons.without_names(data, self.draft.hidden)
        self.draft.settle()

    def _none(self, token: Token) -> None:
        self.draft.aside(token.text, token.line)

    def _section(self, token: Token) -> None:
        text = one_line(token.text.strip(" .\n\t"))
        if self.section == "1.6" and token.parts.get("plan"):
            self.draft.put("strategy.plan", one_line(token.parts["plan"]), token.line)
        if not text:
            return
        if self.section == "1.3":
            self.draft.put("rationale", text, token.line)
        elif self.section == "1.4":
            self.draft.put("objectives", list(numbered(token.text)), token.line)
        elif self.section == "1.5":
            self.draft.put("targets", [prose.target(item) for item in numbered(token.text)], token.line)
        else:
            self.draft.aside(text, token.line)

    def _open(self, field: str, line: int, text: str) -> None:
        self.open_value = (field, line, text)

    def _close(self) -> None:
        if self.open_value is None:
            return
        (field, line, text), self.open_value = self.open_value, None
        if value := typed_value(field, text):
            self.draft.put(field, value, line)

    def _other(self, token: Token) -> None:
        """Words before a colon that the form does not have: a label that lost letters, a new one, or plain text."""
        running = self.open_value[2] if self.open_value else ""
        in_brackets = running.count("(") > running.count(")")
        if self.section not in LABELLED or in_brackets:
            self._run_on(token)
            return
        self._close()
        if field := label_field(token.parts["words"]):
            self._open(field, token.line, token.text)
        else:
            self.draft.aside(one_line(token.raw), token.line)

    def _run_on(self, token: Token) -> None:
        """Add the token to what it continues."""
        data, text = self.draft.data, one_line(token.raw)
        if self.open_value:
            field, line, before = self.open_value
            self.open_value = (field, line, before + "\n" + token.raw)
        elif self.section == "1.3" and "rationale" in data:
            data["rationale"] += f" {text}"
        elif self.section in {"1.4", "1.5"} and data.get("objectives" if self.section == "1.4" else "targets"):
            self._extend_list(token.raw)
        elif self.section == "2" and self.timeline.run_on(text):
            pass
        else:
            self.draft.aside(text, token.line)

    def _extend_list(self, raw: str) -> None:
        key = "objectives" if self.section == "1.4" else "targets"
        texts = [item if key == "objectives" else item["text"] for item in self.draft.data[key]]
        first, *more = numbered(raw)
        texts[-1] += f" {first}"
        texts += more
        self.draft.data[key] = texts if key == "objectives" else [prose.target(text) for text in texts]

    def _coordinator(self, token: Token) -> None:
        agency, name = token.parts.get("agency", "").strip(" ."), one_line(token.text)
        if agency:
            self.draft.put("coordinator.agency", agency, token.line)
        if name != persons.BLACKED_OUT and any(letter.isalpha() for letter in name):
            self._person("coordinator.name", name, token.line)

    def _person(self, field: str, name: str, line: int) -> None:
        self.draft.hidden.append(name)
        if self.publish_person_names:
            self.draft.put(field, name, line)

    def _responsible(self) -> None:
        """The form asks for a name, offices print a unit; what is not surely a unit is treated as a name."""
        data = self.draft.data
        value = data.get("responsible")
        if value and value != persons.BLACKED_OUT and not persons.is_unit(value, data.get("office", [])):
            self.draft.hidden.append(value)
            if not self.publish_person_names:
                del data["responsible"]

    def _round(self, token: Token) -> None:
        self.section = "2"
        self.timeline.label(token)

    def _entry(self, token: Token) -> None:
        self.section = "2"
        self.timeline.entry(token)

    def _summary(self, token: Token) -> None:
        self.section = "2"
        self.timeline.summary(token)

    def _certification(self, token: Token) -> None:
        self.draft.put("certification.statement", one_line(token.text), token.line)

    def _signature(self, token: Token) -> None:
        signed, names = persons.signature(token.text)
        self.draft.hidden += names
        if "certification" in self.draft.data:
            self.draft.data["certification"]["signed"] = signed
        rest = persons.black_out(token.text, names)
        rest = re.sub(r"ลงชื่อ|ตำแหน่ง|วันที่|\(\s*ผู้รับผิดชอบโครงการ\s*\)|[.…_\s:]", "", rest)
        self.draft.aside(rest.replace(persons.BLACKED_OUT, ""), token.line)
