"""The parts of a project: period, money, targets, reports, results, sources.

Knows each part alone. Must not know the project that holds them.
The fields follow the printed form แบบแสดงรายงานความก้าวหน้าและข้อมูลเกี่ยวกับโครงการ of Bangkok's tracking system.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import Field

from oit.faults import Fault
from oit.model.fields import (
    Change,
    Count,
    Day,
    DocumentPath,
    Evidence,
    FiscalYear,
    Flag,
    Items,
    Key,
    Line,
    Money,
    Named,
    Number,
    Paragraphs,
    Percent,
    Sha256,
)
from oit.model.record import Record
from oit.text import thai
from oit.text.persons import NATURAL_PERSON, names_person

# fmt: off
# One field, one line: title, description and example stand beside the type they speak of.


class Period(Record):
    """When the work runs."""

    start: Day | None = Field(None, title="วันเริ่มต้น", description="วันที่เริ่มโครงการตามเอกสาร", examples=["1 ต.ค. 2565"])
    end: Day | None = Field(None, title="วันสิ้นสุด", description="วันที่สิ้นสุดโครงการตามเอกสาร", examples=["30 ก.ย. 2566"])

    def faults(self) -> Iterator[Fault]:
        """Start must not lie behind end."""
        if self.start and self.end and self.start > self.end:
            yield Fault("period_reversed", ("end",))


class BudgetChange(Record):
    """Money moved to the project or away from it."""

    on: Day | None = Field(None, title="วันที่", description="วันที่อนุมัติให้โอน", examples=["1/03/2566"])
    amount: Change = Field(title="จำนวน", description="หน่วยบาท โอนเพิ่มเป็นจำนวนบวก โอนลดเป็นจำนวนลบ", examples=["-20000"])
    reason: Line | None = Field(None, title="เหตุผล", description="ตามเอกสาร", examples=["โอนไปตั้งจ่ายรายการใหม่"])


class YearBudget(Record):
    """The money of one year of a project that runs over several."""

    fiscal_year: FiscalYear = Field(title="ปีงบประมาณ", description="พ.ศ.", examples=["2567"])
    allocated: Money | None = Field(None, title="งบประมาณที่ได้รับ", description="หน่วยบาท เฉพาะปีนั้น", examples=["500000"])
    spent: Money | None = Field(None, title="งบประมาณที่ใช้ไป", description="หน่วยบาท เฉพาะปีนั้น", examples=["480000"])


class Funding(Record):
    """One source of a project's money."""

    source: Line = Field(title="แหล่งเงิน", description="เช่น ข้อบัญญัติงบประมาณ เงินอุดหนุน เงินสะสม กองทุน", examples=["เงินอุดหนุน"])
    amount: Money | None = Field(None, title="จำนวนเงิน", description="หน่วยบาท", examples=["500000"])


class Budget(Record):
    """Money in baht: 0 means the source says 0, null means it says nothing."""

    allocated: Money | None = Field(None, title="งบประมาณที่ได้รับ", description="หน่วยบาท ก่อนโอนเพิ่มหรือลด ใส่ 0 เมื่อเอกสารระบุ 0 เว้นว่างเมื่อไม่ระบุ", examples=["85840"])
    spent: Money | None = Field(None, title="งบประมาณที่ใช้ไป", description="หน่วยบาท ใส่ 0 เมื่อเอกสารระบุ 0 เว้นว่างเมื่อไม่ระบุ", examples=["85000.50"])
    as_of: Day | None = Field(None, title="ข้อมูลงบประมาณ ณ วันที่", description="วันที่ของตัวเลขงบประมาณข้างบน", examples=["30/09/2566"])
    changes: Items[BudgetChange] = Field((), title="การโอนงบประมาณ", description="ครั้งละหนึ่งรายการ", examples=[[{"on": "1/03/2566", "amount": "-20000"}]])
    by_year: Items[YearBudget] = Field((), title="งบประมาณรายปี", description="ใช้เมื่อโครงการมีงบประมาณหลายปี ปีละหนึ่งรายการ", examples=[[{"fiscal_year": "2567", "allocated": "500000"}]])

    def faults(self) -> Iterator[Fault]:
        """Of one year there is one budget; nothing is left where more was taken than there was."""
        years: set[int] = set()
        for place, year in enumerate(self.by_year):
            if year.fiscal_year in years:
                yield Fault("budget_year_twice", ("by_year", place, "fiscal_year"), year=year.fiscal_year)
            years.add(year.fiscal_year)
        if self.available is not None and self.available < 0:
            yield Fault("budget_changes_below_zero", ("changes",), left=thai.baht(self.available))

    @property
    def available(self) -> Decimal | None:
        """Baht after all that was added or taken away; None where the sum it started from is not stated."""
        if self.allocated is None or not self.changes:
            return self.allocated
        return self.allocated + sum((each.amount for each in self.changes), Decimal())

    def of_year(self, year: int) -> YearBudget | None:
        """What is said of one fiscal year (พ.ศ.) apart."""
        return next((each for each in self.by_year if each.fiscal_year == year), None)


class Coordinator(Record):
    """Who answers for the project at another agency."""

    agency: Line | None = Field(None, title="หน่วยงานของผู้ประสานงาน", description="หน่วยงานที่ผู้ประสานงานสังกัด", examples=["สำนักงานท้องถิ่นจังหวัด"])
    name: Line | None = Field(None, title="ชื่อผู้ประสานงาน", description="ชื่อบุคคล ใส่ได้เฉพาะเมื่อหน่วยงานตั้ง publish_person_names: true", examples=[None])


class Target(Record):
    """One promise, measurable where it has a bound."""

    text: Paragraphs | None = Field(None, title="ข้อความเป้าหมาย", description="เป้าหมายตามที่เขียนในเอกสาร", examples=["มีคะแนนไม่น้อยกว่าระดับ AA (95 คะแนนขึ้นไป)"])
    measure: Key | None = Field(None, title="ตัววัด", description="รหัสตัววัด ใช้จับคู่เป้าหมายกับผล", examples=["ita_score"])
    at_least: Number | None = Field(None, title="ไม่น้อยกว่า", description="ค่าต่ำสุดที่ถือว่าบรรลุเป้าหมาย", examples=["95"])
    at_most: Number | None = Field(None, title="ไม่เกิน", description="ค่าสูงสุดที่ถือว่าบรรลุเป้าหมาย", examples=["10"])
    unit: Line | None = Field(None, title="หน่วยนับ", description="หน่วยของค่า เว้นว่างเพื่อใช้หน่วยของตัววัด", examples=["คะแนน"])
    level: Line | None = Field(None, title="ระดับ", description="ระดับผลการประเมินที่ตั้งเป้า", examples=["AA"])
    scheme: Line | None = Field(None, title="เกณฑ์ระดับ", description="ชื่อเกณฑ์ที่ระดับนี้อยู่ ดูหัวข้อเกณฑ์ระดับ เว้นว่างเมื่อไม่ทราบ", examples=["AA-F"])
    fiscal_year: FiscalYear | None = Field(None, title="เป้าหมายของปี", description="พ.ศ. ใช้เมื่อเป้าหมายแต่ละปีต่างกัน จะเทียบกับผลของปีเดียวกันเท่านั้น เว้นว่างเมื่อเป็นปีของโครงการ", examples=["2567"])

    def faults(self) -> Iterator[Fault]:
        """A bound needs a measure; two bounds are two targets."""
        if self.at_least is not None and self.at_most is not None:
            yield Fault("target_two_bounds")
        if self.bound is not None and self.measure is None:
            yield Fault("target_no_measure")
        if self.bound is None and self.text is None:
            yield Fault("target_empty")

    @property
    def bound(self) -> Decimal | None:
        """The number that a result is held against."""
        return self.at_least if self.at_least is not None else self.at_most


class Strategy(Record):
    """The place of the project in the agency's plan, as printed."""

    plan: Line | None = Field(None, title="แผน", description="ชื่อแผนที่โครงการสนับสนุน", examples=["แผนพัฒนาท้องถิ่น พ.ศ. 2566–2570"])
    issue: Line | None = Field(None, title="ประเด็นยุทธศาสตร์", description="ตามที่พิมพ์ในเอกสาร", examples=["ยุทธศาสตร์ที่ 1 ด้านโครงสร้างพื้นฐาน"])
    sub_issue: Line | None = Field(None, title="ประเด็นยุทธศาสตร์ย่อย", description="ตามที่พิมพ์ในเอกสาร", examples=["1.2 ถนนและทางเท้า"])
    goal: Line | None = Field(None, title="เป้าหมายที่", description="เป้าหมายของแผน ตามที่พิมพ์ในเอกสาร", examples=["1.2.1 ประชาชนสัญจรสะดวก ปลอดภัย"])
    indicator: Line | None = Field(None, title="ตัวชี้วัด", description="ตัวชี้วัดของแผน ตามที่พิมพ์ในเอกสาร", examples=["ความยาวถนนที่ปรับปรุง"])


class Entry(Record):
    """One dated line of the timeline."""

    date: Day = Field(title="วันที่", description="วันที่ของรายการ", examples=["28/10/2565"])
    text: Paragraphs = Field(title="ข้อความ", description="สิ่งที่ทำหรือเกิดขึ้น ตามเอกสาร", examples=["ศึกษาแนวทางดำเนินการตัวชี้วัด"])
    measures: Named[Number] = Field({}, title="ค่าที่รายงาน", description="รหัสตัววัดกับตัวเลขที่อยู่ในข้อความ", examples=[{"iit_response_percent": 25}])


class PlanStatus(Record):
    """Whether the work keeps to its plan, in the office's printed words."""

    code: Literal["on_plan", "behind_plan", "ahead_of_plan"] | None = Field(None, title="รหัสสถานะ", description="เว้นว่างเมื่อไม่ตรงกับตัวเลือก", examples=["on_plan"])
    printed: Line = Field(title="ข้อความสถานะ", description="ตามที่พิมพ์ในเอกสาร", examples=["เป็นไปตามแผน"])


class TargetStatus(Record):
    """Whether the work reaches its target, in the office's printed words."""

    code: Literal["on_target", "below_target", "above_target"] | None = Field(None, title="รหัสสถานะ", description="เว้นว่างเมื่อไม่ตรงกับตัวเลือก", examples=["on_target"])
    printed: Line = Field(title="ข้อความสถานะ", description="ตามที่พิมพ์ในเอกสาร", examples=["เป็นไปตามเป้าหมาย"])


class Report(Record):
    """One round of reporting."""

    round: Count | None = Field(None, title="ครั้งที่", description="เลขรอบการรายงาน เว้นว่างเมื่อแหล่งข้อมูลไม่บอกรอบ", examples=["1"])
    as_of: Day | None = Field(None, title="ข้อมูล ณ วันที่", description="วันที่ของตัวเลขในรายงานรอบนี้", examples=["31/03/2566"])
    entries: Items[Entry] = Field((), title="รายการตามวันที่", description="เรียงตามเอกสาร", examples=[[{"date": "28/10/2565", "text": "ศึกษาแนวทาง"}]])
    progress: Percent | None = Field(None, title="ความก้าวหน้าของงาน", description="ร้อยละของงานที่ทำแล้ว ไม่ใช่ร้อยละของเป้าหมาย", examples=["90.00"])
    disbursed: Money | None = Field(None, title="งบประมาณที่เบิกใช้", description="หน่วยบาท เฉพาะรอบนี้", examples=["0"])
    plan_status: PlanStatus | None = Field(None, title="สถานะเทียบแผน", description="ตามที่หน่วยงานรายงาน", examples=[{"code": "on_plan", "printed": "เป็นไปตามแผน"}])
    target_status: TargetStatus | None = Field(None, title="สถานะเทียบเป้าหมาย", description="ตามที่หน่วยงานรายงาน", examples=[{"code": "on_target", "printed": "เป็นไปตามเป้าหมาย"}])


class Result(Record):
    """What came out, and who said so."""

    measure: Key | None = Field(None, title="ตัววัด", description="รหัสตัววัด ตรงกับของเป้าหมาย เว้นว่างเมื่อบอกผลเป็นข้อความ", examples=["ita_score"])
    text: Paragraphs | None = Field(None, title="ผลเป็นข้อความ", description="ใช้เมื่อผลไม่ได้วัดเป็นตัวเลข", examples=["ตรวจรับแล้ว 350 เมตร"])
    fiscal_year: FiscalYear | None = Field(None, title="ผลของปี", description="พ.ศ. ใช้เมื่อมีผลหลายปี เว้นว่างเมื่อเป็นปีของโครงการ", examples=["2567"])
    value: Number | None = Field(None, title="ค่า", description="ผลที่วัดได้", examples=["87.83"])
    unit: Line | None = Field(None, title="หน่วยนับ", description="เว้นว่างเพื่อใช้หน่วยของตัววัด", examples=["คะแนน"])
    level: Line | None = Field(None, title="ระดับ", description="ระดับตามที่ประกาศ", examples=["A"])
    scheme: Line | None = Field(None, title="เกณฑ์ระดับ", description="ชื่อเกณฑ์ที่ระดับนี้อยู่ ดูหัวข้อเกณฑ์ระดับ เว้นว่างเมื่อไม่ทราบ", examples=["AA-F"])
    announced_by: Line | None = Field(None, title="ผู้ประกาศ", description="ผู้ประเมินหรือผู้ที่ประกาศผล", examples=["สำนักงาน ป.ป.ช."])
    reported_on: Day | None = Field(None, title="วันที่รายงาน", description="วันที่ในรายงานที่บอกผล", examples=["29/09/2566"])
    evidence: Evidence | None = Field(None, title="หลักฐาน", description="ที่อยู่เว็บ หรือ documents/ชื่อไฟล์ ที่ยืนยันผล", examples=["documents/ita-2566.pdf"])

    def faults(self) -> Iterator[Fault]:
        """A result says something; a number belongs to a measure."""
        if self.measure is None and self.value is not None:
            yield Fault("result_no_measure", ("value",))
        elif self.measure is None and self.text is None:
            yield Fault("result_empty")


def last_reported(results: Sequence[Result]) -> Result | None:
    """Return the result that was reported last; None where there is none, or values differ and their days do not tell."""
    values, days = {result.value for result in results}, [result.reported_on or date.min for result in results]
    latest = [result for result, day in zip(results, days, strict=True) if day == max(days)]
    is_told = len(values) < 2 or (date.min not in days and len({result.value for result in latest}) == 1)
    return latest[0] if latest and is_told else None


class Certification(Record):
    """The statement at the foot of the printed form."""

    statement: Paragraphs = Field(title="ข้อความรับรอง", description="ตามที่พิมพ์ในเอกสาร", examples=["ขอรับรองว่าข้อมูลพิมพ์จากระบบงานจริง"])
    signed: Flag | None = Field(None, title="ลงนามแล้ว", description="true เมื่อสำเนาที่มีลงนามแล้ว", examples=["false"])
    source: Line | None = Field(None, title="ที่มา", description="ฉบับที่มีข้อความนี้ ถ้าไม่ใช่ทุกฉบับ", examples=["ฉบับพิมพ์ที่ 2"])


class Source(Record):
    """The document that the facts were taken from."""

    document: DocumentPath = Field(title="เอกสารต้นฉบับ", description="ไฟล์ใน content/documents/", examples=["documents/50260000-6648.txt"])
    sha256: Sha256 | None = Field(None, title="ค่า SHA-256", description="ค่าตรวจสอบของไฟล์ที่เผยแพร่", examples=["e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"])
    form: Key | Line | None = Field(None, title="แบบฟอร์ม", description="ชื่อแบบฟอร์มของเอกสาร", examples=["bma-progress-report"])
    printing: Count | None = Field(None, title="ฉบับพิมพ์ที่", description="ใช้เมื่อเอกสารมีหลายฉบับพิมพ์", examples=["1"])
    redacted: Flag = Field(False, title="ปกปิดข้อมูลส่วนบุคคลแล้ว", description="true เมื่อสำเนาที่เผยแพร่ปกปิดชื่อบุคคล", examples=["true"])


class Disagreement(Record):
    """The same fact told differently by another source; both are shown."""

    field: Line = Field(title="ช่อง", description="ช่องที่ข้อมูลต่างกัน", examples=["strategy.goal"])
    other: Paragraphs | None = Field(None, title="ข้อความอีกแหล่ง", description="ตามที่พิมพ์ในอีกแหล่ง เว้นว่างเมื่ออีกแหล่งไม่มี", examples=["๗.๓.๑ การพัฒนาทรัพยากรบุคคล"])
    source: Line = Field(title="แหล่ง", description="แหล่งที่บอกต่างออกไป", examples=["ฉบับพิมพ์ที่ 2"])

    @property
    def without_person(self) -> "Disagreement":
        """The other text as an office tells it that publishes no names of persons: of a contractor, that it is one."""
        hidden = self.field.startswith("procurement[") and self.other and names_person(self.other)
        return self.model_copy(update={"other": NATURAL_PERSON}) if hidden else self


class Misprint(Record):
    """A printed slip and our reading of it."""

    printed: Line = Field(title="ตามที่พิมพ์", description="คำที่พิมพ์ในเอกสาร", examples=["รอฟผล"])
    reading: Line = Field(title="อ่านว่า", description="คำที่ผู้จัดทำเว็บไซต์อ่าน", examples=["รอฟังผล"])
