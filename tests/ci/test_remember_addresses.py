"""No published address is lost when two runs end close together: a small GitHub answers as the real one does."""

from __future__ import annotations

import base64
import hashlib
import http.client
import io
import json
import os
import re
import socket
import subprocess
import sys
import threading
import urllib.error
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

import remember_addresses
from building import ROOT
from oit.published_list import LIST, joined, listed
from remember_addresses import Branch, main, remember


class GitHub(ThreadingHTTPServer):
    """One file on one branch. A write must name the `sha` of what it replaces, else 409; `refuse` answers first."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answer)
        self.text: str | None = None
        self.commits: list[str] = []
        self.asked = 0
        self.lock = threading.Lock()
        self.before_write: Callable[[], None] = lambda: None
        self.refuse, self.why = 0, ""

    def sha(self) -> str:
        return hashlib.sha1((self.text or "").encode()).hexdigest()

    @property
    def settings(self) -> dict[str, str]:
        return {
            "GITHUB_API_URL": f"http://127.0.0.1:{self.server_port}",
            "GITHUB_REPOSITORY": "office/site",
            "GITHUB_REF_NAME": "main",
            "GH_TOKEN": "secret",
        }


class Answer(BaseHTTPRequestHandler):
    server: GitHub

    def do_GET(self) -> None:
        assert self.headers["Authorization"] == "Bearer secret"
        assert self.path == f"/repos/office/site/contents/{LIST}?ref=main"
        with self.server.lock:
            text, sha = self.server.text, self.server.sha()
        if text is None:
            return self.say(404, {})
        return self.say(200, {"content": base64.encodebytes(text.encode()).decode(), "sha": sha, "git_url": ""})

    def do_PUT(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        assert body["branch"] == "main"
        self.server.before_write()
        with self.server.lock:
            if self.server.refuse:
                self.server.asked += 1
                return self.say(self.server.refuse, {"message": self.server.why})
            if self.server.text is None and "sha" in body:
                return self.say(409, {})
            if self.server.text is not None and body.get("sha") != self.server.sha():
                return self.say(409 if "sha" in body else 422, {})
            self.server.text = base64.b64decode(body["content"]).decode()
            self.server.commits.append(body["message"])
        return self.say(200, {})

    def say(self, code: int, body: dict[str, Any]) -> None:
        self.send_response(code)
        self.end_headers()
        self.wfile.write(json.dumps(body).encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def github() -> Iterator[GitHub]:
    server = GitHub()
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def test_new_addresses_join_those_of_the_branch(github: GitHub) -> None:
    github.text = joined("", ["/", "/about/"])
    assert remember(Branch(github.settings), ["/", "/oit/2566/"])
    assert listed(github.text) == ["/", "/about/", "/oit/2566/"]


def test_where_there_is_no_list_yet_it_is_made(github: GitHub) -> None:
    assert remember(Branch(github.settings), ["/"])
    assert github.text == joined("", ["/"])


def test_where_nothing_is_new_nothing_is_written(github: GitHub) -> None:
    github.text = joined("", ["/", "/about/"])
    assert not remember(Branch(github.settings), ["/about/"])
    assert github.commits == []


def test_who_comes_second_reads_the_newest_list_again(github: GitHub) -> None:
    github.text = joined("", ["/"])

    def quicker() -> None:
        github.before_write = lambda: None
        github.text = joined(github.text or "", ["/news/"])

    github.before_write = quicker
    assert remember(Branch(github.settings), ["/about/"], wait=0)
    assert listed(github.text) == ["/", "/about/", "/news/"]


@pytest.mark.parametrize("there", [None, ["/"]])
def test_of_six_runs_at_once_none_loses_an_address(github: GitHub, there: list[str] | None) -> None:
    github.text = joined("", there) if there else None
    new = [f"/news/{number}/" for number in range(6)]
    with ThreadPoolExecutor(6) as runs:
        assert all(runs.map(lambda address: remember(Branch(github.settings), [address], wait=0.01), new))
    assert set(new) <= set(listed(github.text or ""))


@pytest.mark.parametrize("code", [403, 404, 409])
def test_a_branch_that_is_closed_is_told_to_the_official(
    github: GitHub, code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remember_addresses, "WAIT", 0.0)
    monkeypatch.setattr(remember_addresses.time, "sleep", lambda _: None)
    github.text, github.refuse = joined("", ["/"]), code
    (tmp_path / "list.txt").write_text("/about/\n", encoding="utf-8")
    assert main(str(tmp_path / "list.txt"), github.settings, tmp_path) == 1
    said = capsys.readouterr().out
    assert said.startswith("::error::")
    assert f"({code})" in said
    assert "Settings" in said


@pytest.mark.parametrize(
    ("code", "why"),
    [
        (409, "Repository rule violations found. Changes must be made through a pull request."),
        (409, "Could not update file: At least 1 approving review is required by reviewers with write access."),
        (422, "Protected branch update failed for refs/heads/main."),
    ],
)
def test_a_protected_branch_is_not_asked_again_and_the_lines_to_add_are_told(
    github: GitHub, code: int, why: str, tmp_path: Path
) -> None:
    github.text, github.refuse, github.why = joined("", ["/"]), code, why
    (tmp_path / "list.txt").write_text("/about/\n/::error::x/\n", encoding="utf-8")
    summary = tmp_path / "summary.md"
    assert main(str(tmp_path / "list.txt"), github.settings | {"GITHUB_STEP_SUMMARY": str(summary)}, tmp_path) == 1
    assert github.asked == 1
    assert "    /about/\n" in summary.read_text(encoding="utf-8")


def no_name(*_: Any, **__: Any) -> Any:
    raise urllib.error.URLError(socket.gaierror(-2, "Name or service not known"))


def slow(*_: Any, **__: Any) -> Any:
    raise TimeoutError("timed out")


def cut(*_: Any, **__: Any) -> Any:
    raise http.client.IncompleteRead(b"")


def page_of_a_proxy(*_: Any, **__: Any) -> Any:
    return io.BytesIO(b"<html>::error::Sign in</html>")


def other_answer(*_: Any, **__: Any) -> Any:
    return io.BytesIO(b"{}")


@pytest.mark.parametrize("trouble", [no_name, slow, cut, page_of_a_proxy, other_answer])
def test_where_github_cannot_be_reached_it_is_said_and_the_lines_to_add_are_told(
    trouble: Callable[..., Any],
    github: GitHub,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(remember_addresses.time, "sleep", lambda _: None)
    monkeypatch.setattr(remember_addresses.urllib.request, "urlopen", trouble)
    (tmp_path / "list.txt").write_text("/about/\n", encoding="utf-8")
    summary = tmp_path / "summary.md"
    assert main(str(tmp_path / "list.txt"), github.settings | {"GITHUB_STEP_SUMMARY": str(summary)}, tmp_path) == 1
    [said] = capsys.readouterr().out.splitlines()
    assert said.startswith("::error::")
    assert "ติดต่อ GitHub ไม่สำเร็จ" in said
    assert not re.search("known|timed|Sign|Error", said)
    assert "    /about/\n" in summary.read_text(encoding="utf-8")


def test_a_network_that_comes_back_is_used(github: GitHub, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = remember_addresses.urllib.request.urlopen
    troubles = [no_name, slow, cut]
    monkeypatch.setattr(
        remember_addresses.urllib.request,
        "urlopen",
        lambda *given, **settings: (troubles.pop() if troubles else opened)(*given, **settings),
    )
    assert remember(Branch(github.settings), ["/about/"], wait=0)
    assert listed(github.text or "") == ["/about/"]


def test_a_network_that_keeps_everybody_waiting_is_given_up_before_the_job_is_ended(
    github: GitHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    now, asked = [0.0], [0]

    def wait_for_nothing(*_: Any, **settings: Any) -> Any:
        asked[0] += 1
        now[0] += settings["timeout"]
        raise TimeoutError

    monkeypatch.setattr(remember_addresses.time, "monotonic", lambda: now[0])
    monkeypatch.setattr(remember_addresses.time, "sleep", lambda seconds: now.append(now.pop() + seconds))
    monkeypatch.setattr(remember_addresses.urllib.request, "urlopen", wait_for_nothing)
    with pytest.raises(TimeoutError):
        remember(Branch(github.settings), ["/about/"])
    assert asked[0] > 1
    assert now[0] < 500


def test_it_runs_where_nothing_is_installed(github: GitHub, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("/this/is/new/\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(ROOT / ".ci/remember_addresses.py"), str(tmp_path / "list.txt")],
        env={**os.environ, **github.settings},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert listed(github.text or "") == ["/this/is/new/"]


def test_what_the_run_found_is_not_written_again_where_an_official_deletes_the_list(
    github: GitHub, tmp_path: Path
) -> None:
    """Whoever starts from the template deletes the list of the sample while its first run is still on its way."""
    (tmp_path / "content").mkdir()
    for name in (LIST, "list.txt"):
        (tmp_path / name).write_text(joined("", ["/", "/oit/2566/"]), encoding="utf-8")
    assert main(str(tmp_path / "list.txt"), github.settings, tmp_path) == 0
    assert github.text is None


def test_the_workflow_calls_it_and_holds_no_such_logic_itself() -> None:
    workflow = (ROOT / ".github/workflows/pages.yml").read_text(encoding="utf-8")
    assert re.search(r"run: python3 \.ci/remember_addresses\.py ", workflow)
    assert "gh api" not in workflow
