"""A site of invented Thai project pages to measure search on: any number, always the same.

Titles recombine real headings (headings.csv) with invented ones; bodies are sentences with slots. Nothing here is an
office's data. Every page is a built page as the site has them: frame, navigation, one article.
"""

from __future__ import annotations

import csv
import random
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

HERE = Path(__file__).parent

ACTIONS = ["ส่งเสริม", "พัฒนา", "อบรมเชิงปฏิบัติการ", "ปรับปรุง", "จัดซื้อ", "ซ่อมแซม", "ก่อสร้าง", "รณรงค์", "สำรวจ", "ตรวจสอบ", "ฟื้นฟู", "อนุรักษ์", "ประชาสัมพันธ์", "สนับสนุน", "เสริมสร้าง", "จัดระเบียบ", "ติดตั้ง", "ขุดลอก", "เฝ้าระวัง", "ถ่ายทอดความรู้"]
TOPICS = ["การคัดแยกขยะ", "ทางเท้า", "ท่อระบายน้ำ", "คูคลอง", "ไฟฟ้าส่องสว่าง", "กล้องวงจรปิด", "สวนสาธารณะ", "ห้องสมุด", "ลานกีฬา", "ศูนย์เด็กเล็ก", "การป้องกันยาเสพติด", "โรคไข้เลือดออก", "สุนัขจรจัด", "ผู้สูงอายุ", "คนพิการ", "สตรีและครอบครัว", "กองทุนชุมชน", "เกษตรในเมือง", "ตลาดนัด", "หาบเร่แผงลอย", "น้ำเสีย", "ฝุ่นละออง", "ต้นไม้ใหญ่", "สะพานลอย", "ป้ายจราจร", "การดับเพลิง", "อาสาสมัครสาธารณสุข", "อาหารกลางวัน", "โรงเรียนปลอดบุหรี่", "ประเพณีลอยกระทง", "พิพิธภัณฑ์ท้องถิ่น", "การจัดเก็บภาษี", "ทะเบียนราษฎร", "บัตรประชาชน", "การเลือกตั้ง", "ความโปร่งใส", "จริยธรรมข้าราชการ", "การรับเรื่องร้องเรียน", "คอมพิวเตอร์", "เครือข่ายอินเทอร์เน็ต", "ยางมะตอย", "ตากผ้า", "การเงินการคลัง", "ยาสามัญประจำบ้าน", "การวัดสายตา", "กรงนก", "ลวดหนาม", "เรือดับเพลิง"]
GROUPS = ["ประชาชนทั่วไป", "นักเรียน", "ข้าราชการและบุคลากร", "ผู้ประกอบการ", "เยาวชน", "ผู้นำชุมชน", "คณะกรรมการชุมชน", "แรงงานนอกระบบ", "ผู้ด้อยโอกาส", "อาสาสมัคร", "ครูและผู้ปกครอง", "ลูกจ้างประจำ", "พ่อค้าแม่ค้า", "เจ้าของอาคาร"]
PLACES = ["พระนคร", "ดุสิต", "หนองจอก", "บางรัก", "บางเขน", "บางกะปิ", "ปทุมวัน", "พระโขนง", "มีนบุรี", "ลาดกระบัง", "ยานนาวา", "สัมพันธวงศ์", "พญาไท", "ธนบุรี", "ห้วยขวาง", "คลองสาน", "ตลิ่งชัน", "บางกอกน้อย", "บางขุนเทียน", "ภาษีเจริญ", "หนองแขม", "ราษฎร์บูรณะ", "บางพลัด", "ดินแดง", "บึงกุ่ม", "สาทร", "จตุจักร", "ประเวศ", "คลองเตย", "สวนหลวง", "ดอนเมือง", "ราชเทวี", "ลาดพร้าว", "วัฒนา", "หลักสี่", "สายไหม", "ทวีวัฒนา", "ทุ่งครุ", "บางนา", "บางบอน"]
UNITS = ["ฝ่ายปกครอง", "ฝ่ายทะเบียน", "ฝ่ายโยธา", "ฝ่ายสิ่งแวดล้อมและสุขาภิบาล", "ฝ่ายรายได้", "ฝ่ายรักษาความสะอาดและสวนสาธารณะ", "ฝ่ายการศึกษา", "ฝ่ายการคลัง", "ฝ่ายเทศกิจ", "ฝ่ายพัฒนาชุมชนและสวัสดิการสังคม"]
VERBS = ["จัดประชุมคณะทำงาน", "ลงพื้นที่สำรวจ", "จัดทำคำสั่งแต่งตั้ง", "ขออนุมัติโครงการ", "ประสานผู้รับจ้าง", "ตรวจรับงาน", "สรุปผลการดำเนินงาน", "เบิกจ่ายเงิน", "ประชาสัมพันธ์ผ่านเพจ", "จัดอบรมรุ่นแรก", "ติดตามประเมินผล", "รายงานผู้อำนวยการเขต", "ปรับแผนการดำเนินงาน", "เชิญวิทยากร", "เก็บแบบสอบถาม"]
NOUNS = ["งบประมาณ", "แผนปฏิบัติการ", "ผู้เข้าร่วม", "วัสดุอุปกรณ์", "สถานที่", "ผลการตรวจ", "ข้อมูลพื้นฐาน", "ความพึงพอใจ", "ระยะเวลา", "ผู้รับผิดชอบ", "คุณภาพชีวิต", "ความปลอดภัย", "สิ่งแวดล้อม", "สุขภาพ", "รายได้", "การมีส่วนร่วม", "เทคโนโลยี", "นวัตกรรม", "มาตรฐาน", "ธรรมาภิบาล"]
RATIONALE = (
    "ด้วย{place}มีประชากรหนาแน่น ปัญหา{topic}ส่งผลต่อ{noun}ของ{group} จึงจำเป็นต้อง{action}อย่างต่อเนื่อง",
    "ตามนโยบายผู้ว่าราชการกรุงเทพมหานครด้าน{noun} หน่วยงานได้รับมอบหมายให้{action}{topic}เพื่อ{group}",
    "ที่ผ่านมา{group}ร้องเรียนเรื่อง{topic} ผ่านระบบ Traffy Fondue จำนวนมาก หน่วยงานจึงเห็นควร{action}",
    "เพื่อให้{noun}และ{noun2}เป็นไปตามเกณฑ์ หน่วยงานจึงจัดให้มีการ{action}{topic}ร่วมกับ{group}ในพื้นที่{place}",
    "ผลการสำรวจปีที่ผ่านมาพบว่า{group}ร้อยละ {percent} ยังไม่ได้รับประโยชน์จาก{topic} เนื่องจาก{noun}ไม่เพียงพอ",
)
OUTCOMES = {"met": "บรรลุเป้าหมาย", "below": "ไม่บรรลุเป้าหมาย", "unknown": "ยังสรุปไม่ได้", "not_due": "ยังไม่ครบกำหนด"}
MONTHS = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."]


@dataclass
class Sample:
    """One page and what it is made of: `words` are the parts of its title, `said` those of its body."""

    code: str
    title: str
    year: int
    office: str
    unit: str
    outcome: str
    lines: list[str]
    words: list[str]
    said: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"projects/{self.year}/{self.code}/"


def headings() -> list[dict[str, str]]:
    """The real headings, spelled as printed."""
    with (HERE / "headings.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def _lines(rng: random.Random, place: str, topic: str, year: int) -> tuple[list[str], list[str]]:
    said: list[str] = []

    def pick(words: list[str]) -> str:
        said.append(rng.choice(words))
        return said[-1]

    lines = []
    for pattern in rng.sample(RATIONALE, 3):
        about = topic if rng.random() < 0.7 else pick(TOPICS)
        slots = {
            "place": place,
            "topic": about,
            "noun": pick(NOUNS),
            "noun2": pick(NOUNS),
            "group": pick(GROUPS),
        }
        lines.append(pattern.format(**slots, action=pick(ACTIONS), percent=rng.randint(5, 95)))
    lines += [f"({i}) เพื่อ{pick(ACTIONS)}{pick(NOUNS)}ให้แก่{pick(GROUPS)}" for i in range(1, rng.randint(3, 5))]
    lines.append(
        f"งบประมาณที่ได้รับ {rng.randint(1, 9_000):,},000 บาท เบิกจ่ายแล้ว {rng.randint(1, 100)}.{rng.randint(10, 99)} %"
    )
    for month in range(rng.randint(4, 9)):
        at = (9 + month) % 12
        day = f"{rng.randint(1, 28)} {MONTHS[at]} {year - (at >= 9)}"
        lines.append(
            f"{day}\n{pick(VERBS)} เรื่อง{pick(NOUNS)} โดย{pick(GROUPS)} จำนวน {rng.randint(10, 900)} คน"
        )
    return lines, said


def samples(count: int) -> list[Sample]:
    """Return `count` pages, the same for the same count."""
    rng = random.Random(2566)
    found, codes = [], set()
    real = headings()
    for number in range(count):
        place, unit, year = rng.choice(PLACES), rng.choice(UNITS), rng.choice(range(2562, 2568))
        if number < len(real):
            row = real[number]
            code, title, office, year = row["code"], row["name"], row["office"], int(row["fiscal_year"])
            words: list[str] = []
            topic = rng.choice(TOPICS)
        else:
            code = f"50{PLACES.index(place) + 1:02}0000-{rng.randint(3000, 7999)}"
            while code in codes:
                code = f"50{PLACES.index(place) + 1:02}0000-{rng.randint(1000, 9999)}"
            action, topic, group = rng.choice(ACTIONS), rng.choice(TOPICS), rng.choice(GROUPS)
            kind = rng.choice(["โครงการ", "กิจกรรม", "ค่าใช้จ่ายในการ", "ค่าใช้จ่ายโครงการ"])
            words = [action, topic, group]
            title = rng.choice(
                [f"{kind}{action}{topic}สำหรับ{group}", f"{kind}{action}{topic}โดย{group}ในพื้นที่เขต{place}"]
            )
            office = f"สำนักงานเขต{place}"
            if rng.random() < 0.05:
                title += rng.choice([" (ITA)", " (BEST SERVICE)", " (Smart City)", " (PM2.5)", " (COVID-19)"])
        codes.add(code)
        lines, said = _lines(rng, place, topic, year)
        outcome = rng.choice(list(OUTCOMES))
        found.append(Sample(code, title, year, office, unit, outcome, lines, words, said))
    return found


def article(sample: Sample) -> str:
    """The page as our templates draw it, in short."""
    facts = {
        "kind": "project", "code": sample.code, "year": sample.year, "office": sample.office, "unit": sample.unit,
        "outcome": sample.outcome, "outcome-text": OUTCOMES[sample.outcome],
    }  # fmt: skip
    root = " ".join(f'data-{name}="{escape(str(value))}"' for name, value in facts.items())
    text = "".join(f"<p>{escape(part)}</p>" for line in sample.lines for part in line.split("\n"))
    return (
        f'<div class="oit-page" {root}><h1 id="t">{escape(sample.title)}<a class="headerlink" href="#t">¶</a></h1>'
        f"<dl><dt>รหัสโครงการ</dt><dd>{sample.code}</dd><dt>ปีงบประมาณ</dt><dd>พ.ศ. {sample.year}</dd>"
        f"<dt>หน่วยงาน</dt><dd>{escape(sample.office)} / {escape(sample.unit)}</dd>"
        f"<dt>สถานะ</dt><dd>{OUTCOMES[sample.outcome]}</dd></dl><section>{text}</section>"
        '<p data-search="off">แจ้งข้อผิดพลาด</p></div>'
    )


FRAME = """<!doctype html><html lang="th"><head><meta charset="utf-8"><title>{title}</title></head><body>
<nav>เมนู โครงการ ติดต่อ ค้นหา</nav><div class="md-content" data-md-component="content">
<article class="md-content__inner md-typeset">
{article}
</article>
</div><footer>ท้ายหน้า</footer></body></html>"""


def write_site(folder: Path, count: int) -> list[Sample]:
    """Write the pages as a built site and return them."""
    found = samples(count)
    for sample in found:
        path = folder / sample.url / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(FRAME.format(title=escape(sample.title), article=article(sample)), "utf-8")
    return found
