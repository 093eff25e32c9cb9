"""Build the office in the current folder and print how much CPU each stage took, as one line of JSON.

Knows where our stages begin and end. Run as a program of its own, for what a process has used cannot be given back.
"""

import json
import sys
import time
from collections.abc import Callable
from typing import Any

started = time.process_time()
sys.path.insert(0, "hooks")

import generator  # noqa: E402, F401, I001  # which a build loads before all else of ours, for it tunes the collector
import mkdocs.commands.build as of_mkdocs  # noqa: E402
from mkdocs.__main__ import cli  # noqa: E402
from mkdocs.structure.files import Files  # noqa: E402

import oit.pages.loading  # noqa: E402
import oit.pages.rendering  # noqa: E402
import oit.search  # noqa: E402
import oit.site_folder  # noqa: E402

spent: dict[str, float] = {}


def stage(name: str, owner: Any, attribute: str) -> None:
    """Count what a function takes as one stage; no stage lies in another."""
    work: Callable[..., Any] = getattr(owner, attribute)

    def timed(*args: Any, **kwargs: Any) -> Any:
        begun = time.process_time()
        try:
            return work(*args, **kwargs)
        finally:
            spent[name] = spent.get(name, 0.0) + time.process_time() - begun

    setattr(owner, attribute, timed)


stage("read, check", oit.pages.loading, "load")
stage("lay out", oit.pages.loading, "lay_out")
stage("draw, write", Files, "copy_static_files")
stage("written pages", of_mkdocs, "_populate_page")
stage("written pages", of_mkdocs, "_build_page")
stage("index", oit.search, "make_index")
stage("put in place", oit.site_folder.SiteFolder, "finish")

try:
    cli(["build", "--quiet"], standalone_mode=False)
finally:
    spent["start and rest"] = time.process_time() - started - sum(spent.values())
    print(json.dumps(spent))
