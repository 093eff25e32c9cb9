"""What an ITA result is: the scores of one year, as announced and as told. A null is a part that is not known.

Knows one year. Must not judge it: target beside result is compared in `findings`, as for projects.
"""

from collections.abc import Iterator

from pydantic import Field

from oit.faults import Fault
from oit.model.fields import Day, FiscalYear, Items, Line, Paragraphs, Percent
from oit.model.ids import SchemeName
from oit.model.project_parts import Result, Target
from oit.model.record import Record
from oit.model.register import Proof

# fmt: off
# One field, one line: title, description and example stand beside the type they speak of.


class ToolScores(Record):
    """The score of each instrument, 0 to 100."""

    iit: Percent | None = Field(None, title="คะแนน IIT", description="ผู้มีส่วนได้ส่วนเสียภายใน เว้นว่างเมื่อไม่ทราบ", examples=["90.12"])
    eit: Percent | None = Field(None, title="คะแนน EIT", description="ผู้มีส่วนได้ส่วนเสียภายนอก เว้นว่างเมื่อไม่ทราบ", examples=["85.50"])
    oit: Percent | None = Field(None, title="คะแนน OIT", description="การเปิดเผยข้อมูลสาธารณะ เว้นว่างเมื่อไม่ทราบ", examples=["100"])


class Assessment(Record):
    """The ITA result of one fiscal year."""

    fiscal_year: FiscalYear = Field(title="ปีงบประมาณ", description="พ.ศ. ตรงกับชื่อไฟล์", examples=["2566"])
    scheme: SchemeName | None = Field(None, title="รายการที่ใช้ประเมิน", description="ใช้น้ำหนักของรายการนี้ตรวจคะแนนรวม เว้นว่างเมื่อไม่ทราบ", examples=["2566"])
    scores: ToolScores = Field(ToolScores(), title="คะแนนรายเครื่องมือ", description="เว้นว่างเมื่อไม่ทราบ", examples=[{"iit": 90.12, "eit": 85.5, "oit": 100}])
    total: Percent | None = Field(None, title="คะแนนรวม", description="เว้นว่างเมื่อไม่ทราบ", examples=["87.83"])
    level: Line | None = Field(None, title="ระดับ", description="ตามที่ประกาศหรือรายงาน", examples=["A"])
    level_scheme: Line | None = Field(None, title="เกณฑ์ระดับ", description="ชื่อเกณฑ์ที่ระดับนี้อยู่ ดูหัวข้อเกณฑ์ระดับ เว้นว่างเมื่อไม่ทราบ ไม่เดาจากคะแนน", examples=["AA-F"])
    target: Target | None = Field(None, title="เป้าหมาย", description="เป้าหมายคะแนนรวมของหน่วยงาน", examples=[{"at_least": 95, "measure": "ita_score"}])
    announced_by: Line | None = Field(None, title="ผู้ประกาศผล", description="ผู้ประเมินหรือผู้ที่ประกาศผล", examples=["สำนักงาน ป.ป.ช."])
    announced_on: Day | None = Field(None, title="วันที่ประกาศ", description="เว้นว่างเมื่อไม่ทราบ", examples=["1/8/2566"])
    evidence: Items[Proof] = Field((), title="ที่มา", description="ที่ที่บอกผลนี้", examples=[[{"title": "ประกาศผล", "address": "https://itas.nacc.go.th/"}]])
    note: Paragraphs | None = Field(None, title="หมายเหตุ", description="สิ่งที่ผู้อ่านควรรู้", examples=["ทราบเฉพาะคะแนนรวม"])
    updated: Day | None = Field(None, title="ข้อมูล ณ วันที่", description="วันที่ข้อเท็จจริงเปลี่ยนล่าสุด", examples=["30/09/2566"])

    @property
    def result(self) -> Result:
        """The total as a result, to be held against the target."""
        return Result(measure="ita_score", value=self.total, level=self.level, scheme=self.level_scheme)

    def faults(self) -> Iterator[Fault]:
        """A total that somebody told was told somewhere."""
        if self.total is not None and not self.evidence:
            yield Fault("ita_no_evidence", ("total",))
