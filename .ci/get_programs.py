"""Get what the tests need and pip does not bring: a browser that starts, a library that Playwright wants, pdftotext.

    python .ci/get_programs.py [chromium | firefox]

A browser that is there is used (tests/browser/browsers.py says which). Else Playwright's own is downloaded. Where that
cannot be had, Debian's package is installed, if we are root there. Else the reader is told in Thai what to do. What
the attempts themselves print is kept back: it is long, and no fault of the reader's.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from browser import browsers

PACKAGES = {"chromium": "chromium", "firefox": "firefox-esr"}

DOWNLOADING = "ไม่พบเบราว์เซอร์ {kind} ในเครื่อง กำลังดาวน์โหลดสำหรับการทดสอบ อาจใช้เวลาหลายนาที"
LIBRARY = "libatomic1"
"""What Playwright's Node wants and a small Debian has not."""
INSTALLING = "กำลังติดตั้ง {package} ด้วย apt-get อาจใช้เวลาหลายนาที"
NAMED = """ตัวแปร {variable} ระบุ “{path}” ซึ่งเปิดเป็นเบราว์เซอร์ไม่ได้ โปรดแก้ที่อยู่ หรือไม่ต้องกำหนดตัวแปรนี้
({variable} names a program that does not start; correct it or unset it)"""
MISSING = """ไม่พบเบราว์เซอร์ {kind} ที่เปิดได้ และดาวน์โหลดเองไม่ได้ จึงทดสอบหน้าเว็บไม่ได้
โปรดทำอย่างใดอย่างหนึ่ง แล้วสั่งอีกครั้ง
- Debian: sudo apt-get install {package} poppler-utils
- ระบบอื่น: ติดตั้งเบราว์เซอร์นี้ตามวิธีของระบบ
- ถ้ามีอยู่แล้วในที่อื่น: เติม {variable}=/ที่อยู่/ของโปรแกรม ต่อท้ายคำสั่ง make
(no {kind} that starts was found and none could be fetched: install one, or name it in {variable})"""
NO_PLAYWRIGHT = f"""เปิดโปรแกรม Playwright ซึ่งใช้ทดสอบหน้าเว็บไม่ได้
Debian: sudo apt-get install {LIBRARY} แล้วสั่งอีกครั้ง
(Playwright does not start: it may lack the library {LIBRARY}; python -m playwright --version says more)"""
NO_PDFTOTEXT = """ไม่พบโปรแกรม pdftotext จะข้ามการทดสอบหน้าที่พิมพ์ลงกระดาษ (Debian: sudo apt-get install poppler-utils)
(no pdftotext: the test that reads printed pages is skipped)"""


class Machine:
    """What is asked of this machine, and what is done to it; the tests put an invented one in its place."""

    def named(self, kind: str) -> str:
        """The path that a variable names for this kind of browser; empty where none does."""
        return browsers.named(kind)

    def find(self, kind: str) -> str | None:
        """A browser that starts."""
        with sync_playwright() as playwright:
            return browsers.find(playwright, kind)

    def drives(self) -> bool:
        """Whether Playwright itself starts."""
        return not _quietly([sys.executable, "-m", "playwright", "--version"], dict(os.environ))

    def has(self, program: str) -> bool:
        """Whether a program is on the PATH."""
        return shutil.which(program) is not None

    def download(self, kind: str) -> None:
        """Try to download Playwright's own browser."""
        patience = {"PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": "10000"}  # milliseconds; it tries five times
        _quietly([sys.executable, "-m", "playwright", "install", "--no-shell", kind], patience | os.environ)

    def may_install(self) -> bool:
        """Whether packages of the system can be installed without asking anyone."""
        return self.has("apt-get") and os.geteuid() == 0

    def install(self, package: str) -> None:
        """Try to install a package of the system."""
        quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        _quietly(["apt-get", "update"], quiet)
        _quietly(["apt-get", "install", "--yes", "--no-install-recommends", package], quiet)


def get_browser(kind: str, machine: Machine) -> str:
    """See to it that a browser is there; return what to tell the reader where that failed, else nothing."""
    variable, package = kind.upper(), PACKAGES[kind]
    if machine.find(kind):
        return ""
    if path := machine.named(kind):
        return NAMED.format(variable=variable, path=path)
    print(DOWNLOADING.format(kind=kind), flush=True)
    machine.download(kind)
    if machine.find(kind):
        return ""
    if machine.may_install():
        print(INSTALLING.format(package=package), flush=True)
        machine.install(package)
    return "" if machine.find(kind) else MISSING.format(kind=kind, package=package, variable=variable)


def get_playwright(machine: Machine) -> str:
    """See to it that Playwright starts; return what to tell the reader where it does not."""
    if not machine.drives() and machine.may_install():
        print(INSTALLING.format(package=LIBRARY), flush=True)
        machine.install(LIBRARY)
    return "" if machine.drives() else NO_PLAYWRIGHT


def get_pdftotext(machine: Machine) -> str:
    """See to it that pdftotext is there; return what to tell the reader where it is not."""
    if not machine.has("pdftotext") and machine.may_install():
        print(INSTALLING.format(package="poppler-utils"), flush=True)
        machine.install("poppler-utils")
    return "" if machine.has("pdftotext") else NO_PDFTOTEXT


def _quietly(command: list[str], environment: dict[str, str]) -> int:
    unseen = subprocess.DEVNULL
    return subprocess.run(command, env=environment, stdin=unseen, stdout=unseen, stderr=unseen, check=False).returncode


def main(kind: str) -> int:
    """Return 0 when a browser is there or could be had."""
    machine = Machine()
    if missing := get_playwright(machine) or get_browser(kind, machine):
        print(missing, file=sys.stderr)
        return 1
    if kind == "chromium" and (skipped := get_pdftotext(machine)):
        print(skipped, file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*(sys.argv[1:] or ["chromium"])))
