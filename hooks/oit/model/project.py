"""What a project is: one file under projects/, one page.

Knows one project. Must not know other files: rules across files are in `collection`, judgements in `findings`.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal

from pydantic import Field

from oit.faults import Fault
from oit.model.choices import ProjectKind
from oit.model.delivery import Attachment, Contact, Contract, Location, Quantity, Status
from oit.model.fields import Code, Day, FiscalYear, Items, Line, Paragraphs, SiteAddress
from oit.model.project_parts import (
    Budget,
    Certification,
    Coordinator,
    Disagreement,
    Funding,
    Misprint,
    Period,
    Report,
    Result,
    Source,
    Strategy,
    Target,
    last_reported,
)
from oit.model.record import Record
from oit.model.withdrawal import Withdrawal
from oit.text import thai

# fmt: off
# One field, one line: title, description and example stand beside the type they speak of.


class Project(Record):
    """One project or activity of one fiscal year."""

    code: Code = Field(title="รหัสโครงการ", description="ตรงกับชื่อไฟล์ และเป็นส่วนหนึ่งของที่อยู่หน้าเว็บ", examples=["50260000-6648"])
    printed_code: Line | None = Field(None, title="รหัสตามเอกสาร", description="ใช้เมื่อรหัสในเอกสารเป็นที่อยู่หน้าเว็บไม่ได้ จึงต่างจาก code", examples=["กช.01/2566"])
    name: Line = Field(title="ชื่อโครงการ", description="ชื่อเต็มตามเอกสาร", examples=["กิจกรรมการประเมินคุณธรรมและความโปร่งใส"])
    kind: ProjectKind | None = Field(None, title="ประเภท", description="ตามเอกสาร", examples=["กิจกรรม"])
    fiscal_year: FiscalYear = Field(title="ปีงบประมาณ", description="พ.ศ. ตรงกับชื่อโฟลเดอร์", examples=["2566"])
    period: Period = Field(Period(), title="ระยะเวลา", description="วันเริ่มและวันสิ้นสุด", examples=[{"start": "1 ต.ค. 2565", "end": "30 ก.ย. 2566"}])
    budget: Budget = Field(Budget(), title="งบประมาณ", description="หน่วยบาท", examples=[{"allocated": 0, "spent": 0}])
    status: Status | None = Field(None, title="สถานะ", description="ตามที่หน่วยงานแจ้ง ระบบไม่เดาจากวันที่", examples=[{"state": "ดำเนินการแล้วเสร็จ", "on": "30/09/2566"}])
    funding: Items[Funding] = Field((), title="แหล่งงบประมาณ", description="แหล่งละหนึ่งรายการ", examples=[[{"source": "เงินอุดหนุน", "amount": "500000"}]])
    office: Items[Line] = Field(min_length=1, title="หน่วยงานที่รับผิดชอบ", description="เรียงจากระดับบนลงล่าง ตามเอกสาร", examples=[["เทศบาลตำบลตัวอย่าง", "สำนักปลัดเทศบาล"]])
    responsible: Line | None = Field(None, title="ผู้รับผิดชอบ", description="ส่วนงานที่รับผิดชอบ", examples=["สำนักปลัดเทศบาล"])
    coordinator: Coordinator | None = Field(None, title="ผู้ประสานงาน", description="หน่วยงานของผู้ประสานงาน", examples=[{"agency": "สำนักงานท้องถิ่นจังหวัด"}])
    contact: Contact | None = Field(None, title="ติดต่อสอบถาม", description="ส่วนงานและโทรศัพท์ที่ตอบเรื่องโครงการนี้", examples=[{"unit": "กองช่าง", "phone": "0 2123 4567"}])
    location: Location | None = Field(None, title="สถานที่ดำเนินการ", description="บอกเท่าที่ทราบ", examples=[{"village": "3", "subdistrict": "ตัวอย่าง"}])
    beneficiaries: Paragraphs | None = Field(None, title="ผู้ได้รับประโยชน์", description="ใคร และกี่คนถ้าทราบ", examples=["ประชาชนหมู่ที่ 3 จำนวน 120 ครัวเรือน"])
    quantities: Items[Quantity] = Field((), title="ปริมาณงาน", description="รายการละหนึ่งอย่าง", examples=[[{"text": "ถนนคอนกรีตเสริมเหล็ก", "value": "350", "unit": "เมตร"}]])
    rationale: Paragraphs | None = Field(None, title="หลักการและเหตุผล", description="เว้นบรรทัดว่างเพื่อแบ่งย่อหน้า", examples=["ด้วยสำนักงาน ป.ป.ช. ได้ดำเนินการประเมิน"])
    objectives: Items[Paragraphs] = Field((), title="วัตถุประสงค์", description="ข้อละหนึ่งรายการ ไม่ต้องใส่เลขข้อ", examples=[["เพื่อเสริมสร้างความโปร่งใส"]])
    targets: Items[Target] = Field((), title="เป้าหมาย", description="ข้อละหนึ่งรายการ", examples=[[{"measure": "ita_score", "at_least": 95}]])
    strategy: Strategy = Field(Strategy(), title="ยุทธศาสตร์", description="ความสอดคล้องกับแผน", examples=[{"plan": "แผนพัฒนาท้องถิ่น พ.ศ. 2566–2570"}])
    reports: Items[Report] = Field((), title="รายงานความก้าวหน้า", description="รอบละหนึ่งรายการ", examples=[[{"round": 1, "progress": "90.00"}]])
    results: Items[Result] = Field((), title="ผล", description="ผลที่วัดได้ ตามที่รายงาน", examples=[[{"measure": "ita_score", "value": "87.83"}]])
    procurement: Items[Contract] = Field((), title="การจัดซื้อจัดจ้าง", description="สัญญาละหนึ่งรายการ", examples=[[{"work": "จ้างก่อสร้างถนน", "price": "1190000"}]])
    obstacles: Paragraphs | None = Field(None, title="ปัญหา อุปสรรค และข้อเสนอแนะ", description="ตามที่หน่วยงานรายงาน", examples=["ฝนตกหนักทำให้งานล่าช้า"])
    attachments: Items[Attachment] = Field((), title="เอกสารและภาพประกอบ", description="ไฟล์ละหนึ่งรายการ ก่อนวางภาพให้ดูว่าเห็นใบหน้าใครหรือไม่ ภาพที่เห็นใบหน้าต้องได้รับความยินยอม ภาพเด็กต้องได้จากผู้ปกครอง ถ้าไม่แน่ใจให้ใช้ภาพที่ไม่เห็นใบหน้า", examples=[[{"document": "documents/road-before.jpg", "title": "ถนนก่อนปรับปรุง"}]])
    explanation: Paragraphs | None = Field(None, title="คำชี้แจงของหน่วยงาน", description="ควรกรอกเมื่อผลไม่ถึงเป้าหมาย", examples=["คะแนนต่ำกว่าเป้าหมายเพราะ"])
    certification: Certification | None = Field(None, title="การรับรองข้อมูล", description="ข้อความรับรองท้ายแบบฟอร์ม", examples=[{"statement": "ขอรับรองว่า", "signed": False}])
    source: Source | None = Field(None, title="เอกสารต้นฉบับ", description="ไฟล์ที่ใช้กรอกข้อมูลนี้", examples=[{"document": "documents/50260000-6648.txt"}])
    disagreements: Items[Disagreement] = Field((), title="จุดที่เอกสารแต่ละฉบับระบุไม่ตรงกัน", description="แสดงทั้งสองข้อความในหน้าเว็บ", examples=[[{"field": "strategy.goal", "other": "๗.๓.๑", "source": "ฉบับพิมพ์ที่ 2"}]])
    misprints: Items[Misprint] = Field((), title="คำที่พิมพ์ผิดในต้นฉบับ", description="คงคำเดิมไว้ และบอกคำอ่าน", examples=[[{"printed": "รอฟผล", "reading": "รอฟังผล"}]])
    unplaced: Items[Paragraphs] = Field((), title="ข้อความที่ยังไม่ได้จัดลงช่อง", description="ข้อความจากการนำเข้าที่รอคนจัด", examples=[["หมายเหตุท้ายหน้า"]])
    updated: Day | None = Field(None, title="ข้อมูล ณ วันที่", description="วันที่ข้อเท็จจริงเปลี่ยนล่าสุด ไม่ใช่วันที่แก้ไฟล์", examples=["30/09/2566"])
    continues: SiteAddress | None = Field(None, title="ต่อเนื่องจาก", description="ที่อยู่ของโครงการเดียวกันในปีก่อน", examples=["/projects/2565/50260000-6648/"])
    formerly: Items[SiteAddress] = Field((), title="ที่อยู่เดิม", description="ที่อยู่เก่าของหน้านี้ ระบบจะส่งต่อมาที่อยู่ใหม่", examples=[["/projects/2565/50260000-6648/"]])
    withdrawn: Withdrawal | None = Field(None, title="ถอนแล้ว", description="ใช้เมื่อหน่วยงานถอนข้อมูลนี้ ที่อยู่ของหน้ายังอยู่พร้อมประกาศวันที่ถอน", examples=[{"on": "15/1/2567", "reason": "ยกเลิกโครงการ"}])

    @property
    def address(self) -> str:
        """The permanent address of the project's page."""
        return f"/projects/{self.fiscal_year}/{self.code}/"

    @property
    def unit(self) -> str:
        """The lowest level of the office that is named."""
        return self.office[-1]

    def faults(self) -> Iterator[Fault]:
        """Rules between the values of this project."""
        yield from self._period_faults()
        yield from self._money_faults()
        yield from self._report_faults()
        yield from self._result_faults()
        for place, text in enumerate(self.unplaced):
            yield Fault("unplaced", ("unplaced", place), text=text)
        if self.address in self.formerly:
            yield Fault("formerly_self", ("formerly", self.formerly.index(self.address)))
        if self.continues == self.address:
            yield Fault("continues_self", ("continues",))

    def _result_faults(self) -> Iterator[Fault]:
        """Numbers of one measure and year, of which nobody can tell which is the last."""
        told: dict[tuple[str | None, int], list[int]] = {}
        for place, result in enumerate(self.results):
            if result.value is not None:
                told.setdefault((result.measure, result.fiscal_year or self.fiscal_year), []).append(place)
        for (measure, _), places in told.items():
            results = [self.results[place] for place in places]
            if last_reported(results) is None:
                values = " กับ ".join(thai.number(each.value) for each in results if each.value is not None)
                yield Fault("results_differ", ("results", places[-1]), text=measure, values=values)

    def _period_faults(self) -> Iterator[Fault]:
        start, end = self.period.start, self.period.end
        first, last = thai.fiscal_period(self.fiscal_year)
        words = {
            "start": thai.short_date(start) if start else "ไม่ระบุ",
            "end": thai.short_date(end) if end else "ไม่ระบุ",
            "year": self.fiscal_year,
            "before": self.fiscal_year - 1,
        }
        if (start and start > last) or (end and end < first):
            yield Fault("period_outside_year", ("period",), **words)
        elif ((start and start < first) or (end and end > last)) and not self._runs_over_years:
            yield Fault("period_beyond_year", ("period",), **words)

    @property
    def _runs_over_years(self) -> bool:
        """Whether the file itself says that the work takes several years."""
        return bool(self.budget.by_year or self.continues)

    def _money_faults(self) -> Iterator[Fault]:
        available, spent = self.budget.available, self.budget.spent
        if available is not None and spent is not None and spent > available:
            words = {"spent": thai.baht(spent), "allocated": thai.baht(available)}
            yield Fault("spent_above_allocated", ("budget", "spent"), **words)
        rounds = [report.disbursed for report in self.reports if report.disbursed is not None]
        if spent is not None and rounds and len(rounds) == len(self.reports) and sum(rounds) != spent:
            words = {"total": thai.baht(sum(rounds, Decimal())), "spent": thai.baht(spent)}
            yield Fault("disbursed_differs", ("budget", "spent"), **words)
        if (total := _sum(each.amount for each in self.funding)) is not None and not self._is_allocated(total):
            yield Fault("funding_differs", ("funding",), total=thai.baht(total), allocated=thai.baht(available or Decimal()))
        yield from self._year_faults("allocated", self._is_allocated)
        yield from self._year_faults("spent", lambda amount: amount == spent)

    def _is_allocated(self, amount: Decimal) -> bool:
        """Whether an amount is what the project received, before or after changes; nothing stated contradicts nothing."""
        return self.budget.allocated is None or amount in {self.budget.allocated, self.budget.available}

    def _year_faults(self, field: str, agrees: Callable[[Decimal], bool]) -> Iterator[Fault]:
        """The money of the project is that of its own year, or that of all years together."""
        stated, own = getattr(self.budget, field), self.budget.of_year(self.fiscal_year)
        total = _sum(getattr(each, field) for each in self.budget.by_year)
        if stated is None or total is None or agrees(total) or (own and agrees(getattr(own, field))):
            return
        words = {"total": thai.baht(total), "stated": thai.baht(stated), "field": field, "year": self.fiscal_year}
        yield Fault("budget_years_differ", ("budget", "by_year"), **words)

    def _report_faults(self) -> Iterator[Fault]:
        rounds: set[int] = set()
        for place, report in enumerate(self.reports):
            if report.round in rounds:
                yield Fault("round_twice", ("reports", place, "round"), round=report.round)
            if report.round is not None:
                rounds.add(report.round)
            for number, entry in enumerate(report.entries):
                if self._outside(entry.date):
                    where = ("reports", place, "entries", number, "date")
                    yield Fault("entry_outside_period", where, **self._span(entry.date))
        latest = self.latest_fact
        if self.updated and latest and latest > self.updated:
            words = {"updated": thai.short_date(self.updated), "latest": thai.short_date(latest)}
            yield Fault("updated_before_facts", ("updated",), **words)

    def _outside(self, day: date) -> bool:
        start, end = self.period.start, self.period.end
        return bool(start and end and start <= end and not start <= day <= end)

    def _span(self, day: date) -> dict[str, object]:
        assert self.period.start
        assert self.period.end
        return {
            "date": thai.short_date(day),
            "start": thai.short_date(self.period.start),
            "end": thai.short_date(self.period.end),
        }

    @property
    def latest_fact(self) -> date | None:
        """The latest day on which something was reported."""
        days = [entry.date for report in self.reports for entry in report.entries]
        days += [result.reported_on for result in self.results if result.reported_on]
        days += [report.as_of for report in self.reports if report.as_of]
        days += [day for contract in self.procurement for day in contract.days]
        days += [change.on for change in self.budget.changes if change.on]
        days += [day for day in (self.budget.as_of, self.status.on if self.status else None) if day]
        return max(days, default=None)

    @property
    def whole(self) -> "Project":
        """The project with all that it says: itself, unless only a part of it is held."""
        return self

    @property
    def gives_evidence(self) -> bool:
        """Whether its results or contracts name documents or pages."""
        return any(result.evidence for result in self.results) or any(each.documents for each in self.procurement)

    @property
    def without_persons(self) -> "Project":
        """The project as it is published by an office that publishes no names of persons: contractors have none."""
        contracts = tuple(each.without_person for each in self.procurement)
        told = tuple(each.without_person for each in self.disagreements)
        if contracts == self.procurement and told == self.disagreements:
            return self
        return self.model_copy(update={"procurement": contracts, "disagreements": told})


def _sum(amounts: Iterable[Decimal | None]) -> Decimal | None:
    """Add up amounts; None where there is none, or one is not stated: then nobody knows the sum."""
    stated = list(amounts)
    return sum((each or Decimal() for each in stated), Decimal()) if stated and None not in stated else None
