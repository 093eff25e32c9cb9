"""Nothing of the real report is missing from its project file, and nothing was added.

The printed form is rebuilt from the file, label by label, and must equal both printings, white space aside. The second
printing is rebuilt from the same file with its `disagreements` and `misprints`, so no other difference of fact exists.
The copies beside this test stay when an office deletes the sample; the sample is held to the same while it is there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from oit.model import Project
from oit.model.field_paths import find_field
from oit.model.project_parts import Report
from oit.text import thai
from oit.text.yaml_reader import read_yaml
from reading import record_of

ROOT = Path(__file__).parents[1]
COPY = ROOT / "tests/data/import"
SAMPLE = ROOT / "projects/2566/50260000-6648.yml"
PLACES = [
    pytest.param(COPY / "transcribed.yml", COPY / "report.txt", id="copy"),
    pytest.param(
        SAMPLE,
        ROOT / "content/documents/50260000-6648.txt",
        id="sample",
        marks=pytest.mark.skipif(not SAMPLE.exists(), reason="the office has deleted the sample"),
    ),
]
PAGE_HEADER = "**** แบบแสดงรายงานความก้าวหน้าและข้อมูลเกี่ยวกับโครงการ ****"
FIRST_HEADING = "1. ชื่อโครงการและหน่วยงานที่รับผิดชอบโครงการ"


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", thai.tidy(text))


def printings(document: Path) -> list[str]:
    text = document.read_text(encoding="utf-8").replace(PAGE_HEADER, "")
    _, first, second = text.split(FIRST_HEADING)
    return [squeezed(FIRST_HEADING + first), squeezed(FIRST_HEADING + second)]


def read(text: str) -> Project:
    project, faults = record_of(Project, text)
    assert not faults
    assert project
    return project


def told_by_second_printing(project: Project, place: str, used: str | None) -> str:
    """What stands in the second printing where it differs from the first."""
    told = {item.field: item.other for item in project.disagreements if item.source == "ฉบับพิมพ์ที่ 2"}
    return told.get(place) or used or ""


def second_printing(project: Project, place: str, used: str | None) -> str:
    """A text of the second printing, which has the slips of the first but for the doubled ที่."""
    text = told_by_second_printing(project, place, used)
    [doubled] = [slip for slip in project.misprints if slip.printed.startswith("ในวันที่พุธที่")]
    return text.replace(doubled.printed, doubled.reading)


def rebuilt(project: Project, printing: int) -> str:
    """The printed form, filled from the file. What stands in quotes here are the labels of the form."""

    def told(place: str) -> str:
        found = find_field(project, place)
        assert found
        return second_printing(project, place, found[1]) if printing == 2 else found[1] or ""

    def entries(number: int) -> Iterator[str]:
        for place, entry in enumerate(project.reports[number - 1].entries, start=1):
            yield f"{thai.slashed_date(entry.date)} : {told(f'reports[{number}].entries[{place}].text')}"

    def summary(report: Report) -> str:
        assert report.plan_status
        assert report.target_status
        percent = "%" if printing == 1 else ":"
        return (
            f":: ความก้าวหน้าของงานฯ = {report.progress} {percent} "
            f"งบประมาณที่เบิกใช้ (ครั้งที่ {report.round}) = {report.disbursed} บาท : "
            f"{report.plan_status.printed} : {report.target_status.printed}"
        )

    def midnight(day: object) -> str:
        return f"{day} 00:00:00"

    first, second = project.reports
    coordinator, budget, plan = project.coordinator, project.budget, project.strategy
    assert coordinator
    assert project.certification
    parts = [
        FIRST_HEADING,
        "1.1 รหัสโครงการและชื่อโครงการ",
        f"ชื่อโครงการ/กิจกรรม : {project.name}",
        f"รหัสโครงการ... : {project.code}",
        f"ปีงบประมาณ พ.ศ. : {project.fiscal_year}",
        f"เริ่มต้นโครงการ : {midnight(project.period.start)} งบประมาณที่ได้รับ : {budget.allocated} บาท",
        f"สิ้นสุดโครงการ : {midnight(project.period.end)} งบประมาณที่ใช้ไป : {budget.spent} บาท",
        "1.2 หน่วยงานที่รับผิดชอบ",
        f"หน่วยงานที่รับผิดชอบ{'.' if printing == 1 else ''} : {' / '.join(project.office)}",
        f"ชื่อผู้รับผิดชอบ... : {project.responsible}",
        f"ผู้ประสานงาน {coordinator.agency} : {coordinator.name or '(ปกปิดชื่อบุคคล)'}",
        f"1.3 หลักการและเหตุผล {project.rationale}",
        "1.4 วัตถุประสงค์ของโครงการ",
        *(f"({number}) {text}" for number, text in enumerate(project.objectives, start=1)),
        "1.5 เป้าหมายของโครงการ..",
        *(str(target.text) for target in project.targets),
        f"1.6 สนับสนุน{plan.plan} (ยุทธศาสตร์-ประเด็นยุทธศาสตร์-กลยุทธ์ตามแผนฯ /ตัวชี้วัด)",
        f"ประเด็นยุทธศาสตร์ : {plan.issue}",
        f"{'ประเด็นยุทธศาสตร์ย่อย' if printing == 1 else 'ประเด็นยุทธศา ย่อย'} : {plan.sub_issue}",
        f"เป้าหมายที่ : {told('strategy.goal')}",
        f"ตัวชี้วัด... : {plan.indicator}",
        f"2. รายงานความก้าวหน้าของโครงการและ{'การ' if printing == 1 else 'ค่า'}ใช้จ่ายงบประมาณ",
        "รายงานครั้งที่1 ::",
        *entries(1),
    ]
    # The trap of the first printing: the label of round 2 stands before the summary of round 1.
    parts += ["รายงานครั้งที่2", summary(first)] if printing == 1 else [summary(first), "รายงานครั้งที่2"]
    parts += ["::", *entries(2), summary(second)]
    if printing == 2:
        parts += [project.certification.statement, "ลงชื่อ.....(ผู้รับผิดชอบโครงการ)", "ตำแหน่ง", "....."]
    return squeezed("".join(parts))


@pytest.mark.parametrize(("file", "document"), PLACES)
def test_the_file_rebuilds_both_printings_letter_by_letter(file: Path, document: Path) -> None:
    project = read(file.read_text(encoding="utf-8"))
    for printing, printed in enumerate(printings(document), start=1):
        assert rebuilt(project, printing) == printed


@pytest.mark.parametrize(("file", "document"), PLACES)
def test_what_is_told_beside_the_form_stands_in_the_printings(file: Path, document: Path) -> None:
    project = read(file.read_text(encoding="utf-8"))
    both = "".join(printings(document))
    assert [misprint.printed for misprint in project.misprints if squeezed(misprint.printed) not in both] == []
    for report in project.reports:
        for entry in report.entries:
            percents = re.findall(r"\((IIT|EIT)\) อยู่ที่ร้อยละ (\d+)", entry.text)
            assert entry.measures == {f"{kind.lower()}_response_percent": int(value) for kind, value in percents}
    [target], [result] = project.targets, project.results
    assert f"ระดับ {target.level} ({target.at_least} คะแนนขึ้นไป)" in str(target.text)
    [told, again] = [e for report in project.reports for e in report.entries if f"{result.value}" in e.text]
    assert result.reported_on == told.date < again.date
    assert f"{result.announced_by} ประกาศผล" in told.text
    assert f"ระดับ {result.level} ({result.value})" in told.text
    assert project.certification
    assert project.certification.signed is False
    assert project.kind == "activity"  # the form says โครงการ/กิจกรรม; the name says which
    assert project.name.startswith("กิจกรรม")


# Ours, not printed on the form: what each says is held to the printing by the test above.
NOT_ON_THE_FORM = re.compile(
    r"kind|targets\.\d+\.(?!text)|results|explanation|source|misprints|updated|certification\.(signed|source)"
    r"|disagreements\.\d+\.(field|source)|disagreements\.3|.*\.measures|.*\.round|.*_status\.code"
)


def leaves(value: Any, place: str = "") -> Iterator[tuple[str, str]]:
    """Every filled value of the file with its place."""
    if isinstance(value, dict | list):
        steps = value.items() if isinstance(value, dict) else enumerate(value)
        for step, part in steps:
            yield from leaves(part, f"{place}.{step}".lstrip("."))
    elif value not in (None, ""):
        yield place, str(value)


def changed(data: Any, place: str, value: str) -> Any:
    step, _, rest = place.partition(".")
    copy = list(data) if isinstance(data, list) else dict(data)
    key: Any = int(step) if isinstance(data, list) else step
    copy[key] = changed(data[key], rest, value) if rest else value
    return copy


def damaged(value: str) -> str:
    """A value that was copied carelessly: one digit wrong, or one letter lost."""
    digit = re.search(r"\d(?!.*\d)", thai.arabic_digits(value), re.S)
    if digit and len(value) < 20:
        other = "1" if digit[0] != "1" else "2"
        return value[: digit.start()] + other + value[digit.end() :]
    middle = next(at for at in range(len(value) // 2, len(value)) if not value[at].isspace())
    return value[:middle] + value[middle + 1 :]


def test_a_lost_letter_or_a_wrong_digit_anywhere_is_noticed() -> None:
    text = (COPY / "transcribed.yml").read_text(encoding="utf-8")
    data, _ = read_yaml(text)
    printed = printings(COPY / "report.txt")
    tried = 0
    for place, value in leaves(data):
        if NOT_ON_THE_FORM.match(place):
            continue
        text = yaml.safe_dump(changed(data, place, damaged(value)), allow_unicode=True)
        wrong, _ = record_of(Project, text)
        refused = wrong is None  # a date that no longer is one
        assert refused or [rebuilt(wrong, 1), rebuilt(wrong, 2)] != printed, f"{place} {value} → {damaged(value)}"
        tried += 1
    assert tried > 60


@pytest.mark.parametrize("sentence", ["และนำข้อมูล OIT ขึ้นบนเว็บไซต์สำนักงานเขตจตุจักร", "เปิดเผย โปร่งใส", "เข้มแข็ง"])
def test_a_lost_sentence_is_noticed(sentence: str) -> None:
    text = (COPY / "transcribed.yml").read_text(encoding="utf-8")
    assert sentence in text
    assert rebuilt(read(text.replace(sentence, "", 1)), 1) != printings(COPY / "report.txt")[0]


def test_the_progress_of_the_two_rounds_is_not_mixed_up() -> None:
    project = read((COPY / "transcribed.yml").read_text(encoding="utf-8"))
    assert project.explanation is None  # nobody has explained the result in the report
    assert not project.unplaced
    first, second = project.reports
    assert (first.round, len(first.entries), str(first.progress)) == (1, 12, "90.00")
    assert (second.round, len(second.entries), str(second.progress)) == (2, 1, "100.00")
