"""The same projects as a site of Hugo with a theme as lean as ours: every fact on its page, lists of a hundred rows, no
search, no check of the data.

Knows Hugo's folders. It is a yardstick, not a product.
"""

from collections.abc import Iterable
from pathlib import Path

_CONFIG = """
baseURL: https://example.go.th/
languageCode: th
title: ข้อมูลสาธารณะ
paginate: 100
disableKinds: [taxonomy, term, RSS]
"""
_FRAME = """<!doctype html>
<html lang="th"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>{{ .Title }} - {{ .Site.Title }}</title><link rel="canonical" href="{{ .Permalink }}">
<link rel="stylesheet" href="/site.css"></head><body>
<header><a href="/">{{ .Site.Title }}</a>
<nav><a href="/projects/">โครงการ</a> <a href="/about/">เกี่ยวกับ</a></nav></header>
<main>{{ block "main" . }}{{ end }}</main><footer>สำนักงานเขตสมมุติ</footer></body></html>
"""
_PAGE = """{{ define "main" }}{{ $p := .Params }}
<h1>{{ .Title }}</h1>
<dl><dt>รหัส</dt><dd>{{ $p.code }}</dd><dt>ปีงบประมาณ</dt><dd>{{ $p.fiscal_year }}</dd>
<dt>หน่วยงาน</dt><dd>{{ delimit $p.office " / " }}</dd><dt>ผู้รับผิดชอบ</dt><dd>{{ $p.responsible }}</dd>
<dt>ระยะเวลา</dt><dd>{{ $p.period.start }} – {{ $p.period.end }}</dd>
<dt>ได้รับ</dt><dd>{{ $p.budget.allocated }}</dd><dt>ใช้ไป</dt><dd>{{ $p.budget.spent }}</dd></dl>
<h2>เป้าหมายและผล</h2><ul>{{ range $p.targets }}<li>{{ .text }} ({{ .at_least }} {{ .unit }})</li>{{ end }}
{{ range $p.results }}<li>{{ .value }} {{ .unit }} {{ .reported_on }}</li>{{ end }}</ul>
<h2>หลักการและเหตุผล</h2><p>{{ $p.rationale }}</p>
<h2>วัตถุประสงค์</h2><ol>{{ range $p.objectives }}<li>{{ . }}</li>{{ end }}</ol>
<h2>ความสอดคล้อง</h2><dl>{{ range $key, $value := $p.strategy }}<dt>{{ $key }}</dt><dd>{{ $value }}</dd>{{ end }}</dl>
<h2>ความก้าวหน้า</h2>{{ range $p.reports }}<h3>รายงานครั้งที่ {{ .round }}</h3>
<p>{{ .progress }} {{ .plan_status.printed }}</p>
<ol>{{ range .entries }}<li><time>{{ .date }}</time> {{ .text }}</li>{{ end }}</ol>
<table>{{ range .entries }}{{ $day := .date }}{{ range $key, $value := .measures }}
<tr><td>{{ $day }}</td><td>{{ $key }}</td><td>{{ $value }}</td></tr>{{ end }}{{ end }}</table>
<svg viewBox="0 0 100 100">
{{ range .entries }}{{ range .measures }}<rect width="4" height="{{ . }}"/>{{ end }}{{ end }}
</svg>{{ end }}
{{ range $p.procurement }}<h2>{{ .work }}</h2>
<dl>{{ range $key, $value := . }}<dt>{{ $key }}</dt><dd>{{ $value }}</dd>{{ end }}</dl>
{{ end }}
<p>ข้อมูล ณ วันที่ {{ $p.updated }}</p>
{{ end }}"""
_LIST = """{{ define "main" }}<h1>{{ .Title }}</h1><table>
{{ $pages := .Paginate .RegularPages }}{{ range $pages.Pages }}
<tr><th><a href="{{ .RelPermalink }}">{{ .Title }}</a></th><td>{{ .Params.code }}</td>
<td>{{ delimit .Params.office " / " }}</td>
<td>{{ .Params.budget.allocated }}</td><td>{{ .Params.budget.spent }}</td></tr>{{ end }}</table>
{{ with $pages.Prev }}<a href="{{ .URL }}">ก่อนหน้า</a>{{ end }}
{{ with $pages.Next }}<a href="{{ .URL }}">ถัดไป</a>{{ end }}
{{ end }}"""


def hugo_site(root: Path, projects: Iterable[tuple[str, str]]) -> Path:
    """Lay out a site of these projects: place and text of each file."""
    layouts = root / "layouts/_default"
    layouts.mkdir(parents=True)
    (root / "hugo.yaml").write_text(_CONFIG, encoding="utf-8")
    for name, text in (("baseof", _FRAME), ("single", _PAGE), ("list", _LIST)):
        (layouts / f"{name}.html").write_text(text, encoding="utf-8")
    for place, text in projects:
        page = root / "content/projects" / Path(place).with_suffix(".md")
        page.parent.mkdir(parents=True, exist_ok=True)
        head = text.replace("name: ", "title: ", 1).replace("kind: project\n", "", 1)
        page.write_text(f"---\n{head}---\n", encoding="utf-8")
    return root
