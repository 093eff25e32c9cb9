"""Judged queries over the invented site: what is asked, of which kind, and which pages answer it.

Judgements come from how the pages were made (the parts of a title, the words of a body), never from a search engine.
`judged(samples, seed)` draws a set; seed 1 is the set that was tuned on, other seeds were not looked at while tuning.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from corpus import ACTIONS, GROUPS, MONTHS, NOUNS, PLACES, TOPICS, VERBS, Sample

from oit.thai import thai_digits


@dataclass(frozen=True)
class Query:
    """A query, its kind, and the addresses of the pages that answer it (none: nothing may be answered)."""

    kind: str
    text: str
    answers: frozenset[str]


TONES = "่้๊๋์็"
EXACT = {"word", "code", "date", "digits", "sara-am"}
"""Kinds of which every query must be answered in full."""

INVENTED = (
    ["กรพลันตุม", "วิจสารโน", "ฟูแลมกี", "ขนุบรัต", "เทวซอมพาย", "โครมิตสา", "ปลาวาฬบินได้", "จรวดกล้วยหอม", "ทุเรียนดาวอังคาร", "หุ่นยนต์ขนมปัง"]
)
ABSENT = ["สนามบิน", "เรือดำน้ำ", "ดาวเทียม", "นิวเคลียร์", "อุทยานแห่งชาติ", "ภูเขาไฟ", "แผ่นดินไหว", "รถไฟความเร็วสูง", "ประมงน้ำลึก", "ยางพารา", "กาแฟโรบัสต้า", "ไดโนเสาร์", "หอดูดาว", "ปะการัง", "เหมืองแร่", "ช้างป่า", "โอลิมปิก", "ฟุตบอลโลก", "ลอตเตอรี่", "คาสิโน", "Kubernetes", "blockchain", "50990000-9999", "2599", "31/02/2599", "ลาวา", "ทุเรียน", "มะพร้าว", "วาฬ", "เกาหลี"]
PLANTED = ("OIT", "สตง.", "NACC")


def _all(samples: Iterable[Sample], test: Callable[[Sample], bool]) -> frozenset[str]:
    return frozenset(sample.url for sample in samples if test(sample))


def _text(sample: Sample) -> str:
    return "\n".join([sample.title, sample.office, sample.unit, *sample.lines])


def _slip(rng: random.Random, word: str) -> str:
    letters = [i for i, c in enumerate(word) if "ก" <= c <= "ฮ" and 0 < i < len(word) - 1]
    at = rng.choice(letters)
    how = rng.choice(["change", "drop", "add", "swap"])
    other = rng.choice([c for c in "กคชดตทนบปพมยรลวสหอ" if c != word[at]])
    if how == "change":
        return word[:at] + other + word[at + 1 :]
    if how == "drop":
        return word[:at] + word[at + 1 :]
    if how == "add":
        return word[:at] + other + word[at:]
    return word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]


def _tones(rng: random.Random, word: str, wrong: bool) -> str:
    return re.sub(f"[{TONES}]", lambda m: rng.choice([t for t in "่้๊๋" if t != m[0]]) if wrong else "", word)


def _disordered(rng: random.Random, word: str) -> str:
    word = word.replace("ำ", "\u0e4d\u0e32").replace("แ", "เเ")
    word = re.sub("([ิีึืุู])([่้๊๋])", r"\2\1", word)
    at = rng.randrange(1, len(word))
    return word[:at] + rng.choice(["\u200b", "\u200d", "\ufeff"]) + word[at:]


def judged(samples: list[Sample], seed: int, each: int = 10) -> list[Query]:
    """Draw `each` queries of every kind."""
    rng = random.Random(seed)
    made = [sample for sample in samples if sample.words]
    found: list[Query] = []

    def titled(*words: str) -> frozenset[str]:
        return _all(samples, lambda s: all(word in s.title for word in words))

    def saying(text: str) -> frozenset[str]:
        return _all(samples, lambda s: text in _text(s))

    def add(kind: str, text: str, answers: frozenset[str]) -> None:
        found.append(Query(kind, text, answers))

    vocabulary = [w for w in (*TOPICS, *GROUPS, *ACTIONS) if len(w) > 5]
    longer = [w for w in vocabulary if len(w) > 6]
    for _ in range(each):
        sample = rng.choice(made)
        action, topic, group = sample.words
        place = sample.office.removeprefix("สำนักงานเขต")
        word = rng.choice(vocabulary)
        add("word", word, titled(word) or saying(word))
        body = rng.choice([*NOUNS, *VERBS])
        add("word-in-body", body, saying(body))
        add("words", f"{topic} {place}", _all(samples, lambda s: topic in _text(s) and place in _text(s)))
        add(
            "words-unspaced",
            topic + place,
            _all(samples, lambda s: topic in s.title and place in s.title + s.office),
        )
        two = rng.choice([action + topic, topic + ("สำหรับ" if "สำหรับ" in sample.title else "โดย") + group])
        add("run", two, saying(two))
        cut = rng.randrange(8, min(len(sample.title), 30))
        add("prefix", sample.title[:cut], _all(samples, lambda s: sample.title[:cut] in s.title))
        long = rng.choice(longer)
        at = rng.randrange(2, max(3, len(long) - 4))
        while long[at] in "ะัาำิีึืฺุู็่้๊๋์ํ" or long[at - 1] in "เแโใไ":
            at = at - 1 if at > 1 else 0
            if not at:
                break
        add("part", long[at:], saying(long[at:]))
        add("code", sample.code, frozenset([sample.url]))
        part = rng.choice([sample.code[:8], sample.code[9:], sample.code[:11], sample.code[:6]])
        add("code-part", part, _all(samples, lambda s: part in s.code))
        add("digits", thai_digits(sample.code), frozenset([sample.url]))
        add(
            "year",
            rng.choice(
                [
                    f"{topic} {sample.year}",
                    f"{topic} ปี {sample.year}",
                    f"{topic} ปีงบประมาณ {thai_digits(str(sample.year))}",
                ]
            ),
            _all(samples, lambda s: topic in _text(s) and s.year == sample.year),
        )
        add(
            "year-ce",
            f"{topic} {sample.year - 543}",
            _all(
                samples,
                lambda s: topic in _text(s) and (s.year == sample.year or f" {sample.year}\n" in _text(s)),
            ),
        )
        day = rng.choice([line.split("\n")[0] for line in sample.lines if re.match(r"\d+ \S+ 25\d\d", line)])
        number, month, year = day.split()
        at = MONTHS.index(month) + 1
        form = rng.choice(
            [
                "{d}/{m:02}/{y}",
                "{d} {name} {y}",
                "{td} {name} {ty}",
                "{ce}-{m:02}-{d:02}",
                "{d} {name} พ.ศ. {y}",
                "{d} {full} {y}",
            ]
        )
        full = (
            ["มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"][
                at - 1
            ]
        )
        add(
            "date",
            form.format(
                d=int(number),
                m=at,
                y=year,
                name=month,
                td=thai_digits(number),
                ty=thai_digits(year),
                ce=int(year) - 543,
                full=full,
            ),
            _all(samples, lambda s: any(line.startswith(f"{day}\n") for line in s.lines)),
        )
        toned = rng.choice([w for w in vocabulary if re.search(f"[{TONES}]", w)])
        add("tone-left-out", _tones(rng, toned, False), saying(toned))
        toned = rng.choice([w for w in vocabulary if re.search("[่้๊๋]", w)])
        add("tone-wrong", _tones(rng, toned, True), saying(toned))
        slipped = rng.choice(longer)
        add("slip", _slip(rng, slipped), saying(slipped))
        add(
            "slip-in-words",
            f"{_slip(rng, slipped)} {place}",
            _all(samples, lambda s: slipped in _text(s) and place in _text(s)),
        )
        word = rng.choice([w for w in (*vocabulary, *NOUNS, *UNITS_) if re.search("ำ|แ|[ิีึืุู][่้๊๋]", w)])
        add("marks", _disordered(rng, word), saying(word))
        word = rng.choice([w for w in (*TOPICS, *GROUPS, *NOUNS, *VERBS) if "ำ" in w])
        add("sara-am", word.replace("ำ", "\u0e4d\u0e32"), saying(word))
        line = rng.choice([line for line in sample.lines if len(line) > 50])
        start = rng.randrange(0, 10) if " " not in line[:10] else 0
        start = line.find(" ", 20) + 1 if start else 0
        add(
            "sentence",
            line[start : start + 90],
            _all(samples, lambda s: any(line[start : start + 90] in other for other in s.lines)),
        )
        pair = f"{rng.choice(NOUNS)} {group} {place}"
        add("three-words", pair, _all(samples, lambda s: all(w in _text(s) for w in pair.split())))
    english = {
        "Chatuchak": "จตุจักร",
        "Bang Rak": "บางรัก",
        "Don Mueang": "ดอนเมือง",
        "Lat Phrao": "ลาดพร้าว",
        "Dusit district": "ดุสิต",
        "Khlong Toei District Office": "คลองเตย",
        "Bang Na": "บางนา",
        "Phaya Thai": "พญาไท",
        "Thung Khru": "ทุ่งครุ",
        "Sathon": "สาทร",
    }
    for text, place in rng.sample(sorted(english.items()), min(each, len(english))):
        add("english", text, _all(samples, lambda s, place=place: place in _text(s)))
    for text, full in (
        ("กทม.", "กรุงเทพมหานคร"),
        ("กทม", "กรุงเทพมหานคร"),
        ("ITA", "(ITA)"),
        ("ผู้ว่าฯ กทม.", "ผู้ว่าราชการกรุงเทพมหานคร"),
        ("ก.ก.", "คณะกรรมการข้าราชการกรุงเทพมหานคร"),
        ("BMA", "กรุงเทพมหานคร"),
        ("กสภ.", "กสภ."),
        ("สยส", "สยส."),
    ):
        add("abbreviation", text, saying(full))
    for text in (
        "Traffy Fondue",
        "traffy",
        "BEST SERVICE",
        "Smart City",
        "PM2.5",
        "COVID-19",
        "fondue",
        "best service",
        "smart",
        "pm 2.5",
    ):
        target = "COVID" if "COVID" in text else text.replace(" 2.5", "2.5")
        add("latin", text, _all(samples, lambda s, t=target.lower(): t in _text(s).lower()))
    for trap, true in (
        ("ยาง", "ยางมะตอย"),
        ("ตาก", "ตากผ้า"),
        ("กรง", "กรงนก"),
        ("ลวด", "ลวดหนาม"),
        ("เรือ", "เรือดับเพลิง"),
        ("ลาน", "ลานกีฬา"),
        ("สตรี", "สตรีและครอบครัว"),
        ("วัด", "การวัดสายตา"),
        ("คู", "คูคลอง"),
        ("ป้าย", "ป้ายจราจร"),
    ):
        add("trap", trap, saying(true))
    absent = [word for word in (*ABSENT, *INVENTED) if not saying(word)]
    for text in rng.sample(absent, min(len(absent), 2 * each)):
        add("none", text, frozenset())
    for topic in (
        "โครงการก่อสร้างสนามบิน",
        "จัดซื้อเรือดำน้ำ",
        "ดาวเทียมสำรวจ",
        f"ช้างป่า {rng.choice(PLACES)}",
        "อบรมนักบินอวกาศ",
    ):
        add("none", topic, frozenset())
    return [query for query in found if query.answers or query.kind == "none"]


UNITS_ = ["ฝ่ายสิ่งแวดล้อม", "ฝ่ายเทศกิจ", "ฝ่ายทะเบียน", "สำนักงานเขต"]
