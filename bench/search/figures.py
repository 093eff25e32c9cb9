"""What was measured, and the tables that show it: one of all engines, one of recall by kind of query."""

from __future__ import annotations

import json
import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TextIO

from bench.search.asking import Answer, Cold
from bench.search.box import Typed
from bench.search.engines import Built
from search.queries import NONE, SLIPS

Row = tuple[str, Callable[["Figures"], str]]


@dataclass
class Figures:
    """All about one engine in one browser; what was not measured is None or empty, and is shown as such."""

    name: str
    note: str = ""
    built: Built | None = None
    answers: dict[str, list[Answer]] = field(default_factory=dict)
    cold: Cold | None = None
    typed: Typed | None = None

    def of(self, kinds: Callable[[str], bool], name: str | None = None) -> list[Answer]:
        """Answers to the queries of some kinds, of one set or of all."""
        sets = [self.answers.get(name, [])] if name else self.answers.values()
        return [answer for one in sets for answer in one if kinds(answer.query.kind)]


def has_answers(kind: str) -> bool:
    """Whether queries of this kind have an answer."""
    return kind != NONE


def _mean(values: Iterable[float]) -> str:
    given = list(values)
    return f"{statistics.fmean(given):.3f}" if given else "-"


def spread(values: Sequence[float], *, most: bool = False, unit: float = 1, form: str = ".0f") -> str:
    """Median / p95, and the most where it is asked for."""
    if len(values) < 2:
        return "-"
    shown = [statistics.median(values), statistics.quantiles(values, n=20, method="inclusive")[-1]]
    return " / ".join(format(value / unit, form) for value in shown + [max(values)] * most)


def _false(figures: Figures) -> str:
    none = figures.of(lambda kind: kind == NONE)
    return f"{sum(not answer.recall for answer in none)} of {len(none)}" if none else "-"


def _rows(sets: Iterable[str]) -> list[Row]:
    def of_set(name: str) -> Row:
        return f"  {name}", lambda f: _both(f.of(has_answers, name))

    def _both(answers: list[Answer]) -> str:
        return f"{_mean(a.recall for a in answers)} / {_mean(a.rank for a in answers)}"

    return [
        ("recall@10 / MRR", lambda f: _both(f.of(has_answers))),
        *map(of_set, sets),
        ("recall of one-letter slips", lambda f: _mean(a.recall for a in f.of(lambda kind: kind in SLIPS))),
        ("answers to what has none", _false),
        ("given up (no answer in time)", lambda f: str(sum(a.places is None for a in f.of(lambda _: True)))),
        ("query, ms: median / p95", lambda f: spread([a.milliseconds for a in f.of(lambda _: True)])),
        ("cold, KB: median / p95 / most", lambda f: spread(f.cold.sizes, most=True, unit=1024) if f.cold else "-"),
        (
            "first result on the slow line, s",
            lambda f: spread(f.cold.times, most=True, unit=1000, form=".2f") if f.cold else "-",
        ),
        ("box: KB before it is used", lambda f: f"{f.typed.before / 1024:.0f}" if f.typed else "-"),
        (
            "box: KB to the results typed for",
            lambda f: spread(f.typed.sizes, most=True, unit=1024) if f.typed else "-",
        ),
        ("box: key to results, ms: median / p95", lambda f: spread(f.typed.times) if f.typed else "-"),
        ("box: keys measured, unanswered", lambda f: _keys(f.typed) if f.typed else "-"),
        ("index on disk, MB, page text apart", lambda f: f"{f.built.size / 1e6:.2f}" if f.built else "-"),
        (
            "build: s of CPU, MB of memory",
            lambda f: f"{f.built.seconds:.1f}, {f.built.megabytes:.0f}" if f.built else "-",
        ),
    ]


def _keys(typed: Typed) -> str:
    return f"{len(typed.times) + typed.unanswered}, {typed.unanswered}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Rows under a head; the first column to the left, the others to the right."""
    lines = [head, *rows]
    widths = [max(len(line[i]) for line in lines) for i in range(len(head))]

    def drawn(line: Sequence[str]) -> str:
        cells = [cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True)]
        return "  ".join([line[0].ljust(widths[0]), *cells]).rstrip()

    return "\n".join([drawn(head), "  ".join("-" * width for width in widths), *map(drawn, lines[1:])])


def report(pages: int, found: Sequence[Figures]) -> str:
    """All engines side by side, then recall by kind of query (and MRR of the first engine), then the notes."""
    sets = {name: len(answers) for figures in found for name, answers in figures.answers.items()}
    asked = ", ".join(f"{name} {count}" for name, count in sets.items())
    shown = table(
        ["", *(figures.name for figures in found)],
        [[name, *(show(figures) for figures in found)] for name, show in _rows(sets)],
    )
    notes = [f"{figures.name}: {figures.note}" for figures in found if figures.note]
    built = {figures.name: figures.built for figures in found if figures.built}
    if (ours := built.get("oit")) and (other := built.get("Pagefind")):
        cpu, memory = ours.seconds / other.seconds, ours.megabytes / other.megabytes
        notes.append(f"build of oit beside that of Pagefind: CPU {cpu:.2f}, memory {memory:.3f}")
    return "\n".join([f"\n== {pages:,} pages; queries: {asked}\n", shown, "", _by_kind(found), "", *notes])


def _by_kind(found: Sequence[Figures]) -> str:
    shown = [figures for figures in found if figures.answers]
    kinds = dict.fromkeys(answer.query.kind for figures in shown for answer in figures.of(has_answers))
    rows = []
    for kind in kinds:
        answers = [figures.of(lambda one, kind=kind: one == kind) for figures in shown]  # type: ignore[misc]
        count = str(max(map(len, answers)))
        rows.append(
            [kind, count, _mean(a.rank for a in answers[0]), *(_mean(a.recall for a in one) for one in answers)]
        )
    return table(["recall@10 by kind", "queries", f"MRR {shown[0].name}", *(f.name for f in shown)], rows)


def keep(raw: TextIO | None, **what: Any) -> None:
    """Write one line of raw figures, where they are wanted."""
    if raw:
        raw.write(json.dumps(what, ensure_ascii=False) + "\n")
        raw.flush()


def keep_all(raw: TextIO | None, pages: int, figures: Figures) -> None:
    """Write every single answer and figure of an engine."""
    where = {"engine": figures.name, "pages": pages}
    for name, answers in figures.answers.items():
        for answer in answers:
            query = answer.query
            keep(
                raw, **where, set=name, kind=query.kind, query=query.text, answers=len(query.answers),
                recall=answer.recall, rr=answer.rank, ms=answer.milliseconds, given_up=answer.places is None,
            )  # fmt: skip
    for part in (figures.built, figures.cold, figures.typed):
        if part:
            keep(raw, **where, part=type(part).__name__.lower(), **vars(part))
