"""Adds published addresses to content/published.txt on GitHub: `remember_addresses.py LIST`, as the workflow calls it.

LIST is the list as this run made it; what it has more than the commit it ran on is new. Two runs may end close
together, so the newest list of the branch is read, the new is joined to it, and where somebody else was quicker it is
tried again. Nothing but Python is needed; the token that may write never meets installed code. Says in Thai, in the
form of workflow commands, what an official has to do.
"""

from __future__ import annotations

import base64
import http.client
import json
import os
import re
import socket
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "hooks"))
from oit.published_list import LIST, joined, listed  # noqa: E402  the way to it is made above

TRIES = 8
WAIT = 2.0
"""Seconds before the second try; each further wait is twice as long, at most half a minute."""
PATIENCE = 300.0
"""Seconds after which no further try begins: the job is ended after ten minutes, and has lines to leave behind."""
_AGAIN = {409, 412, 422, 500, 502, 503, 504}
"""The file changed since it was read (409 as GitHub documents it, 422 where there was none), or GitHub is busy."""
_MESSAGE = "จดที่อยู่ที่เผยแพร่แล้ว"
_REFUSED = (
    "จดที่อยู่ที่เผยแพร่แล้วลงใน content/published.txt ไม่ได้ ({code}) เว็บไซต์เผยแพร่แล้วตามปกติ"
    " ถ้าสาขานี้ตั้งการป้องกันไว้ ให้เปิด Settings › Rules (หรือ Branches) แล้วอนุญาตให้ GitHub Actions เขียนได้"
    " หรือเพิ่มบรรทัดในหน้า Summary ของงานนี้ลงในไฟล์เอง แล้วบันทึกผ่าน pull request"
)
_UNREACHED = (
    "จดที่อยู่ที่เผยแพร่แล้วลงใน content/published.txt ไม่ได้ เพราะติดต่อ GitHub ไม่สำเร็จ ({reason}) เว็บไซต์เผยแพร่แล้วตามปกติ"
    " กด Re-run failed jobs ในหน้านี้ หรือเพิ่มบรรทัดในหน้า Summary ของงานนี้ลงในไฟล์เอง"
)
_NO_ANSWER = (OSError, http.client.HTTPException, ValueError, KeyError)
"""The network is down, the answer ends early, or it is none of GitHub's: a page of a proxy is no JSON."""
_REASONS: dict[type, str] = {
    socket.gaierror: "หาที่อยู่ในเครือข่ายไม่พบ",
    TimeoutError: "รอคำตอบนานเกินไป",
    ConnectionError: "การเชื่อมต่อถูกปฏิเสธหรือขาดไป",
    OSError: "เครือข่ายขัดข้อง",
}
_PROTECTED = re.compile("protected branch|rule violation|pull request|approving review|status check", re.IGNORECASE)
"""How GitHub says that a branch takes changes through pull requests alone; trying again does not help then."""


class Branch:
    """The list on a branch of a repository, through GitHub's API (REST, contents).

    Raises:
        urllib.error.HTTPError: GitHub refused.
    """

    def __init__(self, settings: Mapping[str, str]) -> None:
        self._url = f"{settings['GITHUB_API_URL']}/repos/{settings['GITHUB_REPOSITORY']}/contents/{LIST}"
        self._branch, self._token = settings["GITHUB_REF_NAME"], settings["GH_TOKEN"]

    def read(self) -> tuple[str, str | None]:
        """Return the newest text and its `sha`; an empty text and None where there is no list yet."""
        try:
            found = self._ask("GET", f"{self._url}?ref={urllib.parse.quote(self._branch, safe='')}")
        except urllib.error.HTTPError as error:
            if error.code == 404:
                return "", None
            raise
        content = found["content"] or self._blob(found["git_url"])  # the API leaves out what is larger than 1 MB
        return base64.b64decode(content).decode("utf-8"), found["sha"]

    def write(self, text: str, sha: str | None) -> None:
        """Commit a text in the place of the one that had this `sha`."""
        content = base64.b64encode(text.encode("utf-8")).decode()
        body = {"message": _MESSAGE, "branch": self._branch, "content": content} | ({"sha": sha} if sha else {})
        self._ask("PUT", self._url, body)

    def _blob(self, url: str) -> str:
        return str(self._ask("GET", url)["content"])

    def _ask(self, method: str, url: str, body: dict[str, str] | None = None) -> Any:
        head = {"Authorization": f"Bearer {self._token}", "Accept": "application/vnd.github+json"}
        data = json.dumps(body).encode() if body else None
        request = urllib.request.Request(url, data, head, method=method)
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)


def remember(branch: Branch, new: list[str], wait: float = WAIT) -> bool:
    """Add addresses to the list of a branch; False where it has them all already."""
    end = time.monotonic() + PATIENCE
    for attempt in range(TRIES):
        try:
            text, sha = branch.read()
            if set(new) <= set(listed(text)):
                return attempt > 0  # an answer that never came may have been to a write that was done
            branch.write(joined(text, new), sha)
            return True
        except urllib.error.HTTPError as error:
            if error.code not in _AGAIN or _is_last(attempt, end) or _PROTECTED.search(_said(error)):
                raise
        except _NO_ANSWER:
            if _is_last(attempt, end):
                raise
        time.sleep(min(wait * 2**attempt, 30))
    return True


def _is_last(attempt: int, end: float) -> bool:
    return attempt == TRIES - 1 or time.monotonic() > end


def _said(error: urllib.error.HTTPError) -> str:
    return error.read().decode("utf-8", "replace")


def _read(path: Path) -> set[str]:
    return set(listed(path.read_text(encoding="utf-8"))) if path.exists() else set()


def main(path: str, settings: Mapping[str, str], root: Path = ROOT) -> int:
    """Run for the workflow; return the exit code. `root` is the repository as the run found it."""
    new = sorted(_read(Path(path)) - _read(root / LIST))
    try:
        changed = bool(new) and remember(Branch(settings), new)
    except urllib.error.HTTPError as error:
        return _fail(_REFUSED.format(code=error.code), new, settings)
    except _NO_ANSWER as error:
        return _fail(_UNREACHED.format(reason=_why(error)), new, settings)
    print("จดที่อยู่ใหม่แล้ว" if changed else "ไม่มีที่อยู่ใหม่")
    return 0


def _why(error: Exception) -> str:
    """Return what kept GitHub's answer away; its own words are English, and may come from anywhere."""
    reason = error.reason if isinstance(error, urllib.error.URLError) else error
    return next((words for kind, words in _REASONS.items() if isinstance(reason, kind)), "คำตอบไม่ครบหรืออ่านไม่ได้")


def _fail(sentence: str, new: list[str], settings: Mapping[str, str]) -> int:
    """Say what went wrong, and put the lines to add where an official finds them; return the exit code."""
    print(f"::error::{sentence}")
    if summary := settings.get("GITHUB_STEP_SUMMARY"):
        with Path(summary).open("a", encoding="utf-8") as stream:
            stream.write(f"เพิ่มบรรทัดเหล่านี้ลงใน `{LIST}`\n\n" + "".join(f"    {line}\n" for line in new))
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], os.environ))
