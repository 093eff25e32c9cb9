"""How long a whole build takes: 1,000 projects of our own, beside stock MkDocs with as many Markdown pages.

Absolute times drift from machine to machine; the ratio is what counts. Ours carries tables, charts, search index
and link-ready pages; the stock build has the same text as Markdown and Material's own search.
"""

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from building import copy_office

PAGES = int(os.environ.get("PAGES", "1000"))


def many(root: Path) -> list[str]:
    """Multiply the richest project of the invented office; return the texts written."""
    folder = root / "projects/2566"
    model = (folder / "90000001-2001.yml").read_text(encoding="utf-8")
    model = model.split("formerly:")[0]
    texts = []
    for number in range(PAGES):
        code = f"90000002-{number:05}"
        texts.append(model.replace("90000001-2001", code))
        (folder / f"{code}.yml").write_text(texts[-1], encoding="utf-8")
    return texts


def stock(root: Path, texts: list[str]) -> None:
    """Lay out the same texts as plain Markdown pages for MkDocs and Material."""
    (root / "docs").mkdir(parents=True)
    (root / "mkdocs.yml").write_text(
        "site_name: x\ntheme: {name: material, language: th, font: false}\nnot_in_nav: '*'\n", encoding="utf-8"
    )
    (root / "docs/index.md").write_text("# x\n", encoding="utf-8")
    for number, text in enumerate(texts):
        paragraphs = "\n\n".join(line.strip() for line in text.splitlines())
        (root / f"docs/p{number}.md").write_text(f"# {number}\n\n{paragraphs}\n", encoding="utf-8")


def measured(root: Path) -> tuple[float, float]:
    """CPU seconds and peak megabytes of one build."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q"],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        check=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, after.ru_maxrss / 1024


def main() -> None:
    """Build both and print the ratio."""
    with tempfile.TemporaryDirectory() as folder:
        ours = copy_office(Path(folder) / "ours")
        texts = many(ours)
        plain = Path(folder) / "stock"
        stock(plain, texts)
        stock_cpu, stock_memory = measured(plain)
        our_cpu, our_memory = measured(ours)
    print(f"{PAGES} pages        CPU s   peak MB (of both so far)")
    print(f"stock MkDocs   {stock_cpu:8.1f} {stock_memory:9.0f}")
    print(f"ours           {our_cpu:8.1f} {our_memory:9.0f}")
    print(f"ratio          {our_cpu / stock_cpu:8.2f}")


if __name__ == "__main__":
    main()
