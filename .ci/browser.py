"""Make sure that a Chromium is there for the browser tests: the system's own, else Playwright's.

System packages are not installed here (that needs an administrator): `.ci/run` does it where it may.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def main() -> int:
    """Return 0 when a browser is there or could be fetched."""
    if os.environ.get("CHROMIUM") or any(shutil.which(name) for name in NAMES):
        return 0
    with sync_playwright() as playwright:
        if Path(playwright.chromium.executable_path).exists():
            return 0
    done = subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    if done.returncode:
        print("ไม่พบเบราว์เซอร์ Chromium และดาวน์โหลดไม่ได้", file=sys.stderr)
        print("Debian/Ubuntu: sudo apt-get install chromium  จากนั้นสั่ง make test อีกครั้ง", file=sys.stderr)
    return done.returncode


if __name__ == "__main__":
    raise SystemExit(main())
