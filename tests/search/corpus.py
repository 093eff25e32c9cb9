"""A site of invented Thai project pages to measure search on: any number, always the same.

Titles are real headings (headings.csv) and invented ones; bodies are sentences with slots (words.yml).
Nothing here is an office's data. Every page is a built page as the site has them: frame, navigation, one
article.
"""

from __future__ import annotations

import csv
import random
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

import yaml

from oit.findings.words import OUTCOME_WORDS

HERE = Path(__file__).parent
WORDS: dict[str, list[str]] = yaml.safe_load((HERE / "words.yml").read_text("utf-8"))
OUTCOMES = {str(outcome): words for outcome, words in OUTCOME_WORDS.items()}
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
    for pattern in rng.sample(WORDS["rationale"], 3):
        about = topic if rng.random() < 0.7 else pick(WORDS["topics"])
        slots = {
            "place": place,
            "topic": about,
            "noun": pick(WORDS["nouns"]),
            "noun2": pick(WORDS["nouns"]),
            "group": pick(WORDS["groups"]),
        }
        lines.append(pattern.format(**slots, action=pick(WORDS["actions"]), percent=rng.randint(5, 95)))
    lines += [
        f"({i}) เพื่อ{pick(WORDS['actions'])}{pick(WORDS['nouns'])}ให้แก่{pick(WORDS['groups'])}"
        for i in range(1, rng.randint(3, 5))
    ]
    lines.append(
        f"งบประมาณที่ได้รับ {rng.randint(1, 9_000):,},000 บาท เบิกจ่ายแล้ว {rng.randint(1, 100)}.{rng.randint(10, 99)} %"
    )
    for month in range(rng.randint(4, 9)):
        at = (9 + month) % 12
        day = f"{rng.randint(1, 28)} {MONTHS[at]} {year - (at >= 9)}"
        lines.append(
            f"{day}\n{pick(WORDS['verbs'])} เรื่อง{pick(WORDS['nouns'])} "
            f"โดย{pick(WORDS['groups'])} จำนวน {rng.randint(10, 900)} คน"
        )
    return lines, said


def samples(count: int) -> list[Sample]:
    """Return `count` pages, the same for the same count."""
    rng = random.Random(2566)
    found, codes = [], set()
    real = headings()
    for number in range(count):
        place, unit, year = (
            rng.choice(WORDS["places"]),
            rng.choice(WORDS["units"]),
            rng.choice(range(2562, 2568)),
        )
        if number < len(real):
            row = real[number]
            code, title, office, year = row["code"], row["name"], row["office"], int(row["fiscal_year"])
            words: list[str] = []
            topic = rng.choice(WORDS["topics"])
        else:
            code = f"50{WORDS['places'].index(place) + 1:02}0000-{rng.randint(3000, 7999)}"
            while code in codes:
                code = f"50{WORDS['places'].index(place) + 1:02}0000-{rng.randint(1000, 9999)}"
            action, topic, group = (
                rng.choice(WORDS["actions"]),
                rng.choice(WORDS["topics"]),
                rng.choice(WORDS["groups"]),
            )
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
    facts = {name: getattr(sample, name) for name in ("code", "year", "office", "unit", "outcome")}
    facts |= {"kind": "project", "outcome-text": OUTCOMES[sample.outcome]}
    root = " ".join(f'data-{name}="{escape(str(value))}"' for name, value in facts.items())
    text = "\n".join(f"<p>{escape(part)}</p>" for line in sample.lines for part in line.split("\n"))
    return (
        f'<div class="oit-page" {root}>\n<h1 id="t">{escape(sample.title)}'
        '<a class="headerlink" href="#t">¶</a></h1>\n'
        f"<dl>\n<dt>รหัสโครงการ</dt>\n<dd>{sample.code}</dd>\n<dt>ปีงบประมาณ</dt>\n<dd>พ.ศ. {sample.year}</dd>\n"
        f"<dt>หน่วยงาน</dt>\n<dd>{escape(sample.office)} / {escape(sample.unit)}</dd>\n"
        f"<dt>สถานะ</dt>\n<dd>{OUTCOMES[sample.outcome]}</dd>\n</dl>\n<section>\n{text}\n</section>\n"
        '<p data-search="off">แจ้งข้อผิดพลาด</p>\n</div>'
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
