"""The file of a project: all that its page says, in the fields of its data file, with what follows from them.

Knows which fields no page shows. Must not judge (`findings`). What it holds can be read back as a project's file.
"""

import json
import re
from collections.abc import Iterator
from functools import partial
from typing import Any

from oit.exports.export import Export
from oit.exports.json_file import json_object, json_text
from oit.exports.project_rows import PRIVATE, ProjectRow
from oit.exports.source import Source
from oit.exports.version import VERSION
from oit.findings.money import MoneyUse
from oit.findings.outcomes import Verdict
from oit.findings.words import OUTCOME_WORDS, REASON_WORDS, outcome_said
from oit.findings.years import ProjectRow as Row
from oit.kinds import PROJECT
from oit.withholding import private_notice

NAME = "data.json"
_FORMER = re.compile(r"/projects/\d{4}/[^/#]+/")
"""Addresses that pages of projects have; what else leads on to one never had a file beside it."""
SCHEMA = "data/schema/project-page.json"
_UNSHOWN: Any = {
    "formerly": True,
    "source": {"sha256", "form"},
    "reports": {"__all__": {"plan_status": {"code"}}},
}
"""What the page does not show: old addresses, a code for printed words, the hash that the list of documents has."""


def project_exports(source: Source) -> Iterator[Export]:
    """Yield the file of each project beside its page, and at the addresses where the page stood before."""
    taken = {project.address for project in source.collection.projects}
    for row in source.projects:
        project = row.project
        former = [old for old in project.formerly if old not in taken and _FORMER.fullmatch(old)]
        taken.update(former)
        for address in (project.address, *former):
            path = f"{address.lstrip('/')}{NAME}"
            yield Export(path, f"ข้อมูลของ {project.name}", partial(_content, source, row), part_of=project.address)


def _content(source: Source, project: Row) -> Iterator[bytes]:
    yield project_json(ProjectRow(source.line_of(project), source)).encode() + b"\n"


def project_json(row: ProjectRow) -> str:
    """Return what the page of a project says."""
    project, findings = row.line.project, row.line.findings
    head = {
        "$schema": row.source.permalink(f"/{SCHEMA}"),
        "version": VERSION,
        "page": row.source.permalink(project.address),
    }
    if notice := private_notice(project):
        kept = {"code": project.code, "name": project.name, "fiscal_year": project.fiscal_year}
        taken_back = {"on": notice.on, "reason": PRIVATE}
        return json_text({**head, "project": {**kept, "office": project.office, "withdrawn": taken_back}})
    beside = {
        "findings": {
            "outcome": findings.outcome.value,
            "outcome_words": outcome_said(findings.outcome, project.updated, findings.due),
            "reason": REASON_WORDS[findings.reason] if findings.reason else None,
            "due": findings.due,
            "contradicted": findings.contradicted,
            "targets": [_judged(verdict) for verdict in findings.verdicts],
            "money": _used(row.use),
        },
        "measures": {
            name: row.source.collection.measures[name].model_dump(include={"title", "unit"}) for name in _named(row)
        },
    }
    shown = {"project": project.model_dump_json(exclude_defaults=True, exclude=_UNSHOWN)}  # in a third of the time
    before, behind = ({name: json_text(value) for name, value in each.items()} for each in (head, beside))
    return json_object(before | shown | behind)


def _judged(verdict: Verdict) -> dict[str, Any]:
    """What the page says of a target, in the order of the targets; null where it says nothing."""
    measurable = verdict.target.bound is not None
    reason = REASON_WORDS[verdict.reason] if verdict.reason and measurable else None
    return {
        "outcome": verdict.outcome.value if measurable else None,
        "reason": reason,
        "due": verdict.due,
        "gap": verdict.gap,
        "unit": verdict.unit,
    }


def _used(use: MoneyUse | None) -> dict[str, Any] | None:
    """What the page says became of the money, null where it says nothing."""
    if use is None:
        return None
    kept = use.left if use.received and not use.over else None
    return {"left": kept, "over": use.over or None, "percent": None if use.over else use.percent}


def _named(row: ProjectRow) -> list[str]:
    """The measures that the project names, those that are known."""
    project = row.line.project
    told = [*(each.measure for each in project.targets), *(each.measure for each in project.results)]
    told += [name for report in project.reports for entry in report.entries for name in entry.measures]
    return [name for name in dict.fromkeys(told) if name and name in row.source.collection.measures]


def project_page_schema(project_schema: dict[str, Any]) -> bytes:
    """Return the JSON Schema of the file, around that of a project's data file."""
    text, words = {"type": "string"}, {"type": ["string", "null"]}
    day = {**words, "format": "date"}
    outcome = {"enum": [*OUTCOME_WORDS, None]}
    judged = {
        "type": "object",
        "title": "ผลเทียบกับเป้าหมายของแต่ละข้อ เรียงตาม project.targets",
        "required": ["outcome", "reason", "due", "gap", "unit"],
        "properties": {
            "outcome": outcome,
            "reason": words,
            "due": day,
            "gap": {"type": ["number", "string", "null"]},
            "unit": words,
        },
        "additionalProperties": False,
    }
    amount = {"type": ["number", "string", "null"]}
    used = {
        "type": ["object", "null"],
        "title": "งบประมาณที่เหลือ ที่ใช้เกิน และร้อยละที่ใช้ คิดจากงบประมาณหลังโอนเพิ่มและลด null เมื่อหน้าไม่บอก",
        "required": ["left", "over", "percent"],
        "properties": {"left": amount, "over": amount, "percent": amount},
        "additionalProperties": False,
    }
    measure = {"type": "object", "required": ["title"], "properties": {"title": text, "unit": words}}
    findings = {
        "type": "object",
        "title": "สิ่งที่ระบบคำนวณจากข้อมูล วิธีอยู่ในหน้า /method/",
        "required": ["outcome", "outcome_words", "reason", "due", "contradicted", "targets", "money"],
        "properties": {
            "outcome": outcome,
            "outcome_words": text,
            "reason": {**words, "title": "เหตุที่ยังเทียบผลไม่ได้"},
            "due": {**day, "title": "วันแรกที่ถึงกำหนดทราบผล เมื่อยังไม่ถึงกำหนด"},
            "contradicted": {"type": "boolean", "title": "หน่วยงานรายงานต่างจากผลที่คำนวณได้"},
            "targets": {"type": "array", "items": judged},
            "money": used,
        },
        "additionalProperties": False,
    }
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "ข้อมูลของหน้าโครงการ",
        "description": "ที่อยู่ของหน้าโครงการ ตามด้วย data.json",
        "type": "object",
        "required": ["$schema", "version", "page", "project"],
        "properties": {
            "$schema": text,
            "version": {**text, "title": "รุ่นของรูปแบบข้อมูล"},
            "page": {**text, "title": "ที่อยู่ถาวรของหน้า"},
            "project": {"$ref": f"{PROJECT.name}.json"},
            "findings": findings,
            "measures": {"type": "object", "title": "ตัววัดที่โครงการใช้", "additionalProperties": measure},
        },
        "additionalProperties": False,
        "$defs": {"project": {"$id": f"{PROJECT.name}.json", **project_schema}},
    }
    return json.dumps(schema, ensure_ascii=False, indent=1).encode()
