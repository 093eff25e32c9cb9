"""Take the pictures of the README from the running site: `.venv/bin/python .github/pictures/make.py`."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1] / "tests"))

from browser.served import ROOT, Reader, chromium, site  # noqa: E402  the tests' own way to build and serve

PICTURES = {
    "phone.png": ("projects/2566/50260000-6648/", 360, 1180),
    "register.png": ("oit/2566/", 900, 820),
}


def main() -> None:
    """Build the site of this repository, open each page, and save what is seen."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as started, chromium(started) as browser:
        reader = Reader(browser, site(ROOT, Path(folder)))
        for name, (address, width, height) in PICTURES.items():
            page = reader.open(address, viewport={"width": width, "height": height})
            page.evaluate("document.fonts.ready")
            page.screenshot(path=HERE / name)


if __name__ == "__main__":
    main()
