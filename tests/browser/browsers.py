"""The browser that the tests open: a Chromium, or a Firefox where the variable TEST_BROWSER says so.

Knows where a browser may be and how it is started. Must not fetch one: `.ci/get_programs.py` does that.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Playwright

from browser.firefox_bridge import bridged

KIND = os.environ.get("TEST_BROWSER", "chromium")
NAMES = {
    "chromium": ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
    "firefox": ("firefox-esr", "firefox"),
}
QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]

QUIET_FIREFOX = {
    "network.prefetch-next": False,  # a page ahead of its reader would be counted as asked for
    "ui.primaryPointerCapabilities": 6,  # a mouse, as Chromium has one: the theme asks whether there is any
    "ui.allPointerCapabilities": 6,
    "ui.useOverlayScrollbars": 1,  # one that takes no room, as on a telephone: 360 px are 360 px
}


def named(kind: str) -> str:
    """The path in the variable CHROMIUM or FIREFOX: who sets it wants that browser and no other."""
    return os.environ.get(kind.upper(), "")


def own(playwright: Playwright, kind: str) -> str:
    """Where Playwright's own browser is, once it was downloaded."""
    return {"chromium": playwright.chromium, "firefox": playwright.firefox}[kind].executable_path


def starts(path: str) -> bool:
    """Whether a program is there and runs; a browser may lack libraries, or be a stub that only asks for another."""
    try:
        return not subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False).returncode
    except (OSError, subprocess.TimeoutExpired):
        return False


def find(playwright: Playwright, kind: str) -> str | None:
    """The browser to use: the named one, else the system's, else Playwright's own; None where none starts."""
    system = [path for name in NAMES[kind] if (path := shutil.which(name))]
    places = [named(kind)] if named(kind) else [*system, own(playwright, kind)]
    return next((path for path in places if starts(path)), None)


@contextmanager
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """Open a Chromium."""
    alone = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    opened = playwright.chromium.launch(executable_path=_found(playwright, "chromium"), args=[*QUIET, *alone])
    yield opened
    opened.close()


@contextmanager
def firefox(playwright: Playwright) -> Iterator[Browser]:
    """Open a Firefox: Playwright's own as it is, any other over the bridge."""
    path = _found(playwright, "firefox")
    if path == own(playwright, "firefox"):
        opened = playwright.firefox.launch(firefox_user_prefs=QUIET_FIREFOX)
        yield opened
        opened.close()
        return
    with bridged(path) as program:
        opened = playwright.firefox.launch(
            channel="moz-firefox", executable_path=program, firefox_user_prefs=QUIET_FIREFOX
        )
        yield opened
        opened.close()


@contextmanager
def browser_of_the_run(playwright: Playwright) -> Iterator[Browser]:
    """Open the browser that this run of the tests is for."""
    with {"chromium": chromium, "firefox": firefox}[KIND](playwright) as opened:
        yield opened


def _found(playwright: Playwright, kind: str) -> str:
    path = find(playwright, kind)
    if not path:
        raise RuntimeError(f"ไม่พบเบราว์เซอร์ {kind} ที่เปิดได้ สั่ง python .ci/get_programs.py {kind}")
    return path
