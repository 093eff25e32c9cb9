"""The table of projects: one row each, with what its page says in single values.

Knows its columns. Must not judge the facts (`findings`). What a page tells in lists of several values has a table of its
own, and all of it is in the file of the project (`project_file`).
"""

from collections.abc import Callable

from oit.exports.export import Filled, TableKind
from oit.exports.project_rows import CODE, FISCAL_YEAR, NAME, PAGE, ProjectRow, every_project, of_line, reason
from oit.findings.columns import Column, Value
from oit.findings.money import spent_of
from oit.findings.words import REASON_WORDS
from oit.model import Location, Project
from oit.model.project_parts import Certification, Source
from oit.withholding import private_notice

_Of = Callable[[ProjectRow], Value | None]


def _project(read: Callable[[Project], Value | None]) -> _Of:
    return lambda row: read(row.line.project)


def _place(read: Callable[[Location], Value | None]) -> _Of:
    return lambda row: read(row.line.project.location) if row.line.project.location else None


def _coordinator(project: Project) -> str | None:
    return project.coordinator.agency if project.coordinator else None


def _coordinator_name(project: Project) -> str | None:
    return project.coordinator.name if project.coordinator else None


def _source(read: Callable[[Source], Value | None]) -> _Of:
    return lambda row: read(row.line.project.source) if row.line.project.source else None


def _certification(read: Callable[[Certification], Value | None]) -> _Of:
    return lambda row: read(row.line.project.certification) if row.line.project.certification else None


def _signed(certification: Certification) -> str | None:
    """The words of the page; None where the statement does not say."""
    return {True: "ลงนามแล้ว", False: "ยังไม่ได้ลงนาม", None: None}[certification.signed]


def _document(row: ProjectRow) -> str | None:
    source = row.line.project.source
    return row.source.address(source.document) if source else None


def _continues(row: ProjectRow) -> str | None:
    before = row.line.project.continues
    return row.source.permalink(before) if before else None


def _outcome(row: ProjectRow) -> Value | None:
    """Nothing is left to judge of what was withdrawn for privacy."""
    return None if private_notice(row.line.project) else row.line.findings.outcome


def _reason(row: ProjectRow) -> str | None:
    reason = None if private_notice(row.line.project) else row.line.findings.reason
    return REASON_WORDS[reason] if reason else None


def _reported(row: ProjectRow) -> str | None:
    """The office's own word for its target, where the reported number says otherwise."""
    findings = row.line.findings
    status = findings.latest.target_status if findings.contradicted and findings.latest else None
    return status.printed if status else None


def _progress(row: ProjectRow) -> Value | None:
    told = row.line.findings.progress
    return told.progress if told else None


def _left(row: ProjectRow) -> Value | None:
    return row.use.left if row.use and row.use.received and not row.use.over else None


def _over(row: ProjectRow) -> Value | None:
    return row.use.over or None if row.use else None


def _percent(row: ProjectRow) -> Value | None:
    return row.use.percent if row.use and not row.use.over else None


def _unit(row: ProjectRow) -> str | None:
    return row.unit.name if row.unit else None


def _unit_page(row: ProjectRow) -> str | None:
    return row.source.permalink(row.unit.address) if row.unit else None


# fmt: off
# One column, one entry: key, title, meaning, form, how it is read.

COLUMNS: tuple[Column[ProjectRow], ...] = (
    FISCAL_YEAR,
    CODE,
    Column("printed_code", "รหัสตามเอกสาร", "รหัสที่พิมพ์ในเอกสาร ว่างเมื่อตรงกับรหัสโครงการ", "text", _project(lambda it: it.printed_code)),
    NAME,
    Column("kind", "ประเภท", "โครงการหรือกิจกรรม ตามเอกสาร", "kind", _project(lambda it: it.kind)),
    Column("office", "หน่วยงานทุกระดับ", "จากระดับบนลงล่าง คั่นด้วยเครื่องหมาย /", "text", _project(lambda it: " / ".join(it.office))),
    of_line("unit"),
    Column("responsible", "ผู้รับผิดชอบ", "ส่วนงานหรือหน่วยงานที่รับผิดชอบ", "text", _project(lambda it: it.responsible)),
    Column("coordinator_agency", "หน่วยงานของผู้ประสานงาน", "หน่วยงานที่ผู้ประสานงานสังกัด", "text", _project(_coordinator)),
    Column("contact_unit", "ติดต่อสอบถาม", "ส่วนงานที่ตอบเรื่องโครงการนี้", "text", _project(lambda it: it.contact.unit if it.contact else None)),
    Column("contact_phone", "โทรศัพท์", "โทรศัพท์ของส่วนงานที่ตอบ เป็นข้อความ", "text", _project(lambda it: it.contact.phone if it.contact else None)),
    Column("start", "วันเริ่มต้น", "วันเริ่มโครงการตามเอกสาร", "day", _project(lambda it: it.period.start), "ค.ศ. ปี-เดือน-วัน"),
    Column("end", "วันสิ้นสุด", "วันสิ้นสุดโครงการตามเอกสาร", "day", _project(lambda it: it.period.end), "ค.ศ. ปี-เดือน-วัน"),
    of_line("state"),
    Column("state_on", "สถานะ ณ วันที่", "วันที่สถานะเป็นเช่นนี้", "day", _project(lambda it: it.status.on if it.status else None), "ค.ศ. ปี-เดือน-วัน"),
    Column("state_reason", "เหตุผลของสถานะ", "เหตุผลที่หน่วยงานให้ไว้", "text", _project(lambda it: it.status.reason if it.status else None)),
    Column("outcome", "ผลเทียบกับเป้าหมาย", "ระบบคำนวณจากเป้าหมายและผลที่รายงาน", "outcome", _outcome),
    Column("budget_allocated", "งบประมาณที่ได้รับ", "ตามเอกสาร ก่อนโอนเพิ่มหรือลด 0 คือเอกสารระบุ 0 ว่างคือไม่ได้ระบุ", "money", _project(lambda it: it.budget.allocated), "บาท"),
    Column("budget_available", "งบประมาณหลังโอน", "งบประมาณที่ได้รับ รวมการโอนเพิ่มและลด", "money", _project(lambda it: it.budget.available), "บาท"),
    Column("budget_spent", "งบประมาณที่ใช้ไป", "ตามที่หน่วยงานรายงาน ไม่มียอดรวมจึงรวมยอดเบิกใช้ทุกครั้ง 0 คือเอกสารระบุ 0 ว่างคือไม่ได้ระบุ", "money", _project(spent_of), "บาท"),
    Column("budget_as_of", "งบประมาณ ณ วันที่", "วันที่ของตัวเลขงบประมาณ", "day", _project(lambda it: it.budget.as_of), "ค.ศ. ปี-เดือน-วัน"),
    of_line("funding"),
    Column("plan", "แผน", "แผนที่โครงการสนับสนุน", "text", _project(lambda it: it.strategy.plan)),
    Column("issue", "ประเด็นยุทธศาสตร์", "ตามเอกสาร", "text", _project(lambda it: it.strategy.issue)),
    Column("sub_issue", "ประเด็นยุทธศาสตร์ย่อย", "ตามเอกสาร", "text", _project(lambda it: it.strategy.sub_issue)),
    Column("goal", "เป้าหมายของแผน", "ตามเอกสาร", "text", _project(lambda it: it.strategy.goal)),
    Column("indicator", "ตัวชี้วัดของแผน", "ตามเอกสาร", "text", _project(lambda it: it.strategy.indicator)),
    Column("objectives", "วัตถุประสงค์", "ข้อละบรรทัด", "texts", _project(lambda it: it.objectives)),
    Column("beneficiaries", "ผู้ได้รับประโยชน์", "ตามเอกสาร", "text", _project(lambda it: it.beneficiaries)),
    Column("place", "สถานที่", "ตามเอกสาร", "text", _place(lambda it: it.text)),
    Column("village", "หมู่ที่", "เลขหมู่ และชื่อหมู่บ้านถ้ามี เป็นข้อความ", "text", _place(lambda it: it.village)),
    Column("subdistrict", "ตำบลหรือแขวง", "ชื่อตำบลหรือแขวง", "text", _place(lambda it: it.subdistrict)),
    Column("district", "อำเภอหรือเขต", "ชื่ออำเภอหรือเขต", "text", _place(lambda it: it.district)),
    Column("province", "จังหวัด", "ชื่อจังหวัด", "text", _place(lambda it: it.province)),
    Column("latitude", "ละติจูด", "ตำแหน่งของโครงการ", "number", _place(lambda it: it.latitude), "องศา"),
    Column("longitude", "ลองจิจูด", "ตำแหน่งของโครงการ", "number", _place(lambda it: it.longitude), "องศา"),
    of_line("obstacles"),
    Column("explanation", "คำชี้แจงของหน่วยงาน", "เมื่อผลไม่ถึงเป้าหมาย", "text", _project(lambda it: it.explanation)),
    Column("continues", "ต่อเนื่องจาก", "ที่อยู่ของโครงการเดียวกันในปีก่อน", "text", _continues),
    Column("updated", "ข้อมูล ณ วันที่", "วันที่ข้อเท็จจริงเปลี่ยนล่าสุด", "day", _project(lambda it: it.updated), "ค.ศ. ปี-เดือน-วัน"),
    PAGE,
    Column("withdrawn_on", "ถอนเมื่อ", "วันที่หน่วยงานถอนข้อมูล ว่างเมื่อไม่ได้ถอน", "day", _project(lambda it: it.withdrawn.on if it.withdrawn else None), "ค.ศ. ปี-เดือน-วัน"),
    Column("withdrawn_reason", "เหตุผลที่ถอน", "เหตุผลที่หน่วยงานให้ไว้", "text", _project(lambda it: reason(it.withdrawn))),
    Column("outcome_reason", "เหตุที่ยังเทียบผลไม่ได้", "ว่างเมื่อเทียบได้หรือยังไม่ถึงกำหนด", "text", _reason),
    Column("outcome_due", "วันครบกำหนดทราบผล", "วันแรกที่ถึงกำหนด เมื่อยังไม่ถึงกำหนด ณ วันที่ในคอลัมน์ updated", "day", lambda row: row.line.findings.due, "ค.ศ. ปี-เดือน-วัน"),
    Column("reported", "หน่วยงานรายงานต่างออกไปว่า", "ข้อความในรายงานล่าสุด ว่างเมื่อไม่ต่างจากผลที่คำนวณได้", "quote", _reported),
    Column("progress", "ความก้าวหน้าของงาน", "ส่วนของงานที่ทำแล้ว ตามรายงานครั้งหลังสุดที่บอก", "percent", _progress, "ร้อยละ"),
    Column("budget_left", "งบประมาณคงเหลือ", "คิดจากงบประมาณหลังโอน ว่างเมื่อใช้เกินหรือคิดไม่ได้", "money", _left, "บาท"),
    Column("budget_over", "ใช้เกินงบประมาณ", "คิดจากงบประมาณหลังโอน ว่างเมื่อไม่เกินหรือคิดไม่ได้", "money", _over, "บาท"),
    Column("budget_percent", "ใช้ไปร้อยละ", "ส่วนที่ใช้ของงบประมาณหลังโอน ว่างเมื่อใช้เกินหรือคิดไม่ได้", "percent", _percent, "ร้อยละ"),
    Column("unit_now", "ชื่อหน่วยงานปัจจุบัน", "ส่วนงานเดียวกันมีชื่อเดียวทุกปี ว่างเมื่อเอกสารบอกเพียงชื่อสำนักงาน", "text", _unit),
    Column("unit_page", "หน้าของหน่วยงาน", "ที่อยู่ถาวร ใช้รวมโครงการของส่วนงานเดียวกัน", "text", _unit_page),
    Column("coordinator_name", "ชื่อผู้ประสานงาน", "ว่างเมื่อหน่วยงานไม่เผยแพร่ชื่อบุคคล", "text", _project(_coordinator_name)),
    Column("rationale", "หลักการและเหตุผล", "ตามเอกสาร บรรทัดว่างแบ่งย่อหน้า", "text", _project(lambda it: it.rationale)),
    Column("source_document", "เอกสารต้นฉบับ", "ที่อยู่ของเอกสารที่ใช้กรอกข้อมูล", "text", _document),
    Column("source_printing", "ฉบับพิมพ์ที่", "ฉบับพิมพ์ที่ข้อมูลมาจาก ว่างเมื่อไม่ได้ระบุ", "integer", _source(lambda it: it.printing)),
    Column("source_redacted", "การปกปิดในเอกสารต้นฉบับ", "ว่างเมื่อไม่ได้ปกปิด", "text", _source(lambda it: "ปกปิดชื่อบุคคลแล้ว" if it.redacted else None)),
    Column("certification", "ข้อความรับรอง", "ตามเอกสาร", "text", _certification(lambda it: it.statement)),
    Column("certification_source", "ที่มาของข้อความรับรอง", "ฉบับที่มีข้อความนี้ ถ้าไม่ใช่ทุกฉบับ", "text", _certification(lambda it: it.source)),
    Column("certification_signed", "การลงนามรับรอง", "ว่างเมื่อไม่ได้ระบุว่าลงนามหรือไม่", "text", _certification(_signed)),
)
# fmt: on

PROJECTS = TableKind(
    "projects",
    "โครงการและกิจกรรมทุกปี โครงการละหนึ่งแถว รวมโครงการที่หน่วยงานถอนแล้ว ซึ่งมีวันที่ถอน",
    COLUMNS,
    lambda source: [Filled("data/projects", "โครงการและกิจกรรม", lambda: every_project(source))],
    ("page",),
    is_of_projects=True,
)
