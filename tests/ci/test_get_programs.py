"""Which way to a browser is gone, in which order, and what is said where none leads to one."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from browser import browsers
from get_programs import Machine, get_browser, get_pdftotext, get_playwright


@dataclass
class Invented(Machine):
    """A machine on which some ways lead to a browser: `there` are names of the ways that do."""

    there: set[str]
    variable: str = ""
    root: bool = False
    programs: set[str] = field(default_factory=set)
    tried: list[str] = field(default_factory=list)

    def named(self, kind: str) -> str:
        return self.variable

    def find(self, kind: str) -> str | None:
        return "/a/browser" if self.there & {"found", *self.tried} else None

    def drives(self) -> bool:
        return "node" in self.programs or "libatomic1" in self.tried

    def has(self, program: str) -> bool:
        return program in self.programs

    def download(self, kind: str) -> None:
        self.tried.append("download")

    def may_install(self) -> bool:
        return self.root

    def install(self, package: str) -> None:
        self.tried.append(package)
        self.programs |= {"pdftotext"} if package == "poppler-utils" else set()


def test_a_browser_that_is_there_is_used_and_nothing_else_is_tried() -> None:
    machine = Invented({"found", "download", "chromium"}, root=True)
    assert get_browser("chromium", machine) == ""
    assert machine.tried == []


def test_the_download_comes_before_a_package_of_the_system() -> None:
    machine = Invented({"download", "chromium"}, root=True)
    assert get_browser("chromium", machine) == ""
    assert machine.tried == ["download"]


@pytest.mark.parametrize(("kind", "package"), [("chromium", "chromium"), ("firefox", "firefox-esr")])
def test_where_nothing_can_be_downloaded_root_installs_the_package(kind: str, package: str) -> None:
    machine = Invented({package}, root=True)
    assert get_browser(kind, machine) == ""
    assert machine.tried == ["download", package]


def test_who_is_not_root_is_told_what_to_do() -> None:
    machine = Invented({"chromium"}, root=False)
    told = get_browser("chromium", machine)
    assert machine.tried == ["download"]
    assert "sudo apt-get install chromium poppler-utils" in told
    assert "CHROMIUM=" in told


def test_root_is_told_too_where_the_package_does_not_help() -> None:
    assert "apt-get install firefox-esr" in get_browser("firefox", Invented(set(), root=True))


def test_a_named_browser_that_does_not_start_is_the_readers_to_correct() -> None:
    machine = Invented({"download"}, variable="/opt/typo", root=True)
    told = get_browser("chromium", machine)
    assert "CHROMIUM" in told
    assert "/opt/typo" in told
    assert machine.tried == []


def test_the_library_that_playwright_wants_is_installed_where_we_may_and_named_where_not() -> None:
    root, official = Invented(set(), root=True), Invented(set())
    assert (get_playwright(root), root.tried) == ("", ["libatomic1"])
    assert "sudo apt-get install libatomic1" in get_playwright(official)
    assert get_playwright(Invented(set(), programs={"node"})) == ""


def test_pdftotext_is_installed_where_we_may_and_missed_aloud_where_not() -> None:
    machines: list[Machine] = [Invented(set(), root=True), Invented(set()), Invented(set(), programs={"pdftotext"})]
    assert [bool(get_pdftotext(machine)) for machine in machines] == [False, True, False]


def program(folder: Path, name: str, words: str) -> str:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{words}\n")
    path.chmod(0o755)
    return str(path)


def test_only_what_runs_counts_as_a_browser(tmp_path: Path) -> None:
    assert browsers.starts(program(tmp_path, "good", "echo Chromium 1"))
    assert not browsers.starts(program(tmp_path, "stub", "echo 'install the snap' >&2; exit 10"))
    assert not browsers.starts(str(tmp_path / "missing"))


class Playwright:
    """As far as it is asked where its browsers are."""

    def __init__(self, path: str) -> None:
        self.chromium = self.firefox = self
        self.executable_path = path


def test_the_named_browser_goes_before_the_systems_and_that_before_playwrights(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bin").mkdir()
    own = Playwright(program(tmp_path, "own", "echo own"))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    assert browsers.find(own, "chromium") == own.executable_path
    system = program(tmp_path / "bin", "chromium-browser", "exit 1")
    assert browsers.find(own, "chromium") == own.executable_path
    system = program(tmp_path / "bin", "google-chrome", "exit 0")
    assert browsers.find(own, "chromium") == system
    monkeypatch.setenv("CHROMIUM", program(tmp_path, "named", "exit 0"))
    assert browsers.find(own, "chromium") == str(tmp_path / "named")
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "typo"))
    assert browsers.find(own, "chromium") is None
