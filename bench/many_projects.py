"""An office with as many projects as asked for, the same ones at every run, each as rich as a real progress report.

Knows how a file of a project is written. Nothing here is a fact: names, sums and dates are drawn with a fixed seed from
the words below and mean nothing. A file has some 16 kB, twelve dated entries in two rounds, measures, a target and its
result; one in three has a contract. 2,000 projects make a year.
"""

import random
from collections.abc import Iterator
from pathlib import Path

from building import copy_office

A_YEAR = 2_000
LAST = 2568
"""The year of the first projects; the others are of the years before it."""


def _words(lines: str) -> list[str]:
    return lines.strip().replace("\n", "|").split("|")


_WORKS = _words("""
ก่อสร้าง|ปรับปรุง|ซ่อมแซม|สำรวจ|ส่งเสริม|พัฒนา|อบรม|ป้องกัน|ฟื้นฟู|จัดเก็บ|ตรวจวัด|ขุดลอก|ประชาสัมพันธ์|ประเมิน
""")
_THINGS = _words("""
ถนนคอนกรีตเสริมเหล็ก|ท่อระบายน้ำ|สวนสาธารณะ|ศูนย์พัฒนาเด็กเล็ก|ระบบประปาหมู่บ้าน|คูคลองสาธารณะ|ตลาดชุมชน|ห้องสมุดประชาชน
การคัดแยกขยะอินทรีย์|การป้องกันโรคไข้เลือดออก|การรับเรื่องร้องเรียน|คุณธรรมและความโปร่งใส|เบี้ยยังชีพผู้สูงอายุ|กลุ่มอาชีพสตรี
ไฟฟ้าส่องสว่าง|ลานกีฬาอเนกประสงค์|การฉีดวัคซีนสุนัขและแมว|ต้นไม้ริมทาง|ข้อมูลข่าวสารของราชการ|อาสาสมัครสาธารณสุข
""")
_PLACES = _words("""
บ้านทุ่งสมมุติ|บ้านหนองตัวอย่าง|บ้านโคกทดสอบ|ชุมชนริมคลองสมมุติ|ซอยตัวอย่าง|ถนนทดสอบ|ตลาดสมมุติ|วัดตัวอย่าง|โรงเรียนทดสอบ|สวนสมมุติ
บ้านใหม่จำลอง|บ้านดอนสมมุติ|ท่าน้ำตัวอย่าง|ชุมชนหลังวัดจำลอง|หมู่บ้านทดลอง|ศาลาประชาคมสมมุติ
""")
_UNITS = _words("""
ฝ่ายปกครอง|ฝ่ายโยธา|ฝ่ายรักษาความสะอาด|ฝ่ายสิ่งแวดล้อมและสุขาภิบาล|ฝ่ายการศึกษา|ฝ่ายพัฒนาชุมชน|ฝ่ายทะเบียน|ฝ่ายการคลัง|ฝ่ายเทศกิจ|ฝ่ายรายได้
""")
_DEEDS = _words("""
สำรวจพื้นที่และรับฟังความคิดเห็นของประชาชนที่ใช้ประโยชน์|จัดประชุมคณะกรรมการดำเนินงานและมอบหมายผู้รับผิดชอบแต่ละหมู่บ้าน
จัดทำรายละเอียดของงานและขอบเขตการจัดจ้างตามระเบียบกระทรวงการคลัง|ประชาสัมพันธ์ผ่านเสียงตามสายและป้ายหน้าสำนักงาน
ลงพื้นที่ตรวจสอบความเรียบร้อยร่วมกับผู้แทนชุมชน|บันทึกภาพก่อนและหลังดำเนินการเพื่อใช้เป็นหลักฐาน
จัดอบรมเจ้าหน้าที่ผู้ปฏิบัติงานให้เข้าใจขั้นตอนและมาตรฐานการให้บริการ|ติดตามผลการดำเนินงานและรายงานผู้บริหารทราบทุกเดือน
เบิกจ่ายงบประมาณตามงวดงานที่ตรวจรับแล้ว|รวบรวมข้อเสนอแนะของผู้เข้าร่วมเพื่อปรับปรุงการดำเนินงานครั้งต่อไป
ตรวจรับวัสดุและอุปกรณ์ครบถ้วนตามสัญญา|แจ้งเตือนประชาชนเรื่องการปิดจราจรชั่วคราวระหว่างดำเนินงาน
ประเมินความพึงพอใจของผู้รับบริการด้วยแบบสอบถาม|ส่งมอบพื้นที่ให้ชุมชนร่วมกันดูแลรักษา
""")
_WHYS = _words("""
ด้วยประชาชนในพื้นที่ได้รับความเดือดร้อนจากน้ำท่วมขังในฤดูฝนเป็นประจำทุกปี|หน่วยงานจึงเห็นความจำเป็นในการแก้ไขปัญหาอย่างเป็นระบบและต่อเนื่อง
เพื่อให้การใช้จ่ายงบประมาณเกิดประโยชน์สูงสุดแก่ประชาชน|ทั้งนี้เป็นไปตามแผนพัฒนาท้องถิ่นและข้อบัญญัติงบประมาณรายจ่ายประจำปี
โดยเปิดโอกาสให้ทุกภาคส่วนมีส่วนร่วมในการวางแผนและติดตามผล|ยึดหลักธรรมาภิบาล เปิดเผย โปร่งใส และตรวจสอบได้
จากการประชุมประชาคมหมู่บ้าน มีผู้เสนอให้ดำเนินการเป็นลำดับแรก|ที่ผ่านมามีการร้องเรียนเรื่องความปลอดภัยในเวลากลางคืนหลายครั้ง
ผลการสำรวจพบว่าครัวเรือนส่วนใหญ่ยังไม่สามารถเข้าถึงบริการได้อย่างทั่วถึง|จำเป็นต้องเตรียมความพร้อมของบุคลากรและอุปกรณ์ให้เพียงพอ
""")
_MEASURES = ("iit_response_percent", "eit_response_percent")


def rich_office(target: Path, projects: int, seed: int = 16) -> Path:
    """Lay out a repository with the invented office and so many projects instead of its own."""
    root = copy_office(target)
    for path in (root / "projects").rglob("*.yml"):
        path.unlink()
    for path in [*(root / "content").glob("*/25*.yml"), root / "content/moved.yml"]:  # they name what is gone now
        path.unlink(missing_ok=True)
    for place, text in rich_projects(projects, seed):
        file = root / "projects" / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return root


def rich_projects(count: int, seed: int = 16) -> Iterator[tuple[str, str]]:
    """Yield place below projects/ and text of each file."""
    drawn = random.Random(seed)
    for number in range(count):
        year = LAST - number // A_YEAR
        code = f"{year % 100}-{number:05}"
        yield f"{year}/{code}.yml", _project(drawn, year, code)


def _project(drawn: random.Random, year: int, code: str) -> str:
    work, thing, place, unit = (drawn.choice(words) for words in (_WORKS, _THINGS, _PLACES, _UNITS))
    name = f"โครงการ{work}{thing} {place} หมู่ที่ {drawn.randint(1, 14)}"
    allocated = drawn.randrange(50_000, 9_000_000, 500)
    spent = allocated * drawn.randint(60, 100) // 100
    aim, reached = drawn.randint(70, 95), drawn.randint(6000, 10000) / 100
    lines = [
        f"code: {code}",
        f"name: {name}",
        "kind: project",
        f"fiscal_year: {year}",
        f"period: {{start: 1 ต.ค. {year - 1}, end: 30 ก.ย. {year}}}",
        f"budget: {{allocated: {allocated}, spent: {spent}}}",
        f"office: [สำนักงานเขตสมมุติ, {unit}]",
        f"responsible: {unit}",
        "rationale: |",
        *(f"  {_prose(drawn, _WHYS, 6)}" for _ in range(2)),
        "objectives:",
        *(f"  - เพื่อ{drawn.choice(_WORKS)}{drawn.choice(_THINGS)} {drawn.choice(_WHYS)}" for _ in range(4)),
        "targets:",
        f"  - {{text: ผู้รับบริการพึงพอใจไม่น้อยกว่าร้อยละ {aim}, measure: eit_response_percent, at_least: {aim}, unit: ร้อยละ}}",
        "strategy:",
        "  plan: แผนพัฒนานครสมมุติ ระยะ 20 ปี",
        f"  issue: ยุทธศาสตร์ที่ {drawn.randint(1, 7)} {drawn.choice(_WHYS)}",
        f"  goal: {drawn.randint(1, 7)}.{drawn.randint(1, 9)} {drawn.choice(_WORKS)}{drawn.choice(_THINGS)}อย่างยั่งยืน",
        f"  indicator: ร้อยละความสำเร็จของการ{work}{thing} มีคะแนนไม่น้อยกว่า {aim}",
        "reports:",
        *_round(drawn, year, 1, range(6), place),
        *_round(drawn, year, 2, range(6, 12), place),
        "results:",
        f"  - {{measure: eit_response_percent, value: {reached}, unit: ร้อยละ, reported_on: 30/09/{year}}}",
    ]
    if drawn.random() < 1 / 3:
        lines += _contract(drawn, year, f"{work}{thing} {place}", allocated)
    lines.append(f"updated: 30/09/{year}")
    return "\n".join(lines) + "\n"


def _prose(drawn: random.Random, words: list[str], count: int) -> str:
    return " ".join(f"{drawn.choice(words)} {drawn.choice(_PLACES)}" for _ in range(count))


def _round(drawn: random.Random, year: int, number: int, months: range, place: str) -> Iterator[str]:
    yield f"  - round: {number}"
    yield "    entries:"
    for month in months:
        told_year, told_month = (year - 1, month + 10) if month < 3 else (year, month - 2)
        people = drawn.randint(20, 900)
        yield f"      - date: {drawn.randint(20, 28)}/{told_month:02}/{told_year}"
        yield f"        text: {_prose(drawn, _DEEDS, 3)} {place} มีผู้เข้าร่วม {people:,} คน"
        if month % 2:
            told = ", ".join(f"{measure}: {min(100, 8 * month + drawn.randint(0, 12))}" for measure in _MEASURES)
            yield f"        measures: {{{told}}}"
    yield f"    progress: {drawn.randint(40, 60) if number == 1 else 100}"
    yield "    plan_status: {code: on_plan, printed: เป็นไปตามแผน}"
    yield "    target_status: {code: on_target, printed: เป็นไปตามเป้าหมาย}"


def _contract(drawn: random.Random, year: int, work: str, allocated: int) -> list[str]:
    return [
        "procurement:",
        f"  - work: จ้าง{work}",
        "    method: วิธีประกาศเชิญชวนทั่วไป (e-bidding)",
        f"    budget: {allocated}",
        f"    price: {allocated * 95 // 100}",
        f"    contractor: ห้างหุ้นส่วนจำกัด สมมุติการช่าง {drawn.randint(1, 40)}",
        f"    contract_number: จ. {drawn.randint(1, 200)}/{year}",
        f"    signed: 2/12/{year - 1}",
        f"    due: 30/06/{year}",
    ]
