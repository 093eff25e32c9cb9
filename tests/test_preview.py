"""The preview: what a reader is shown is what a build would publish, after whatever was changed, the index included."""

import os
import random
import re
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from urllib.parse import quote

from building import GENERATOR, build, copy_office, files
from oit.preview import Preview

ONE = "projects/2566/90000001-2001"
_ONLY_HERE = re.compile(
    rb'<script>\s*var livereload = .*?</script>|<aside class="oit-notice oit-notice--faults" .*?</aside>\s*', re.S
)


class Served:
    """A preview as `make serve` starts it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"http://127.0.0.1:{free.getsockname()[1]}/"

    @contextmanager
    def running(self) -> Iterator["Served"]:
        where = self.address.removeprefix("http://").strip("/")
        log = (self.root / "log").open("w")
        command = [sys.executable, "-m", GENERATOR, "serve", "--dev-addr", where, "--no-strict"]
        process = subprocess.Popen(
            command,
            cwd=self.root,
            stdout=log,
            stderr=log,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": ""},
        )
        try:
            self.until(lambda: self.get("") is not None)
            yield self
        finally:
            process.terminate()
            process.wait(20)
            log.close()

    def get(self, name: str) -> bytes | None:
        """What is served; None where there is nothing."""
        try:
            with urllib.request.urlopen(self.address + quote(name), timeout=60) as answer:
                data: bytes = answer.read()
                return data
        except (ConnectionError, urllib.error.URLError):
            return None

    def published(self, name: str) -> bytes | None:
        """The same without what only a preview has: problems, and a script that reloads."""
        data = self.get(name)
        if data is None or not name.endswith(".html"):
            return data
        return _ONLY_HERE.sub(b"", data).replace(b"script-src 'self' 'unsafe-inline'", b"script-src 'self'")

    def until(self, holds: Callable[[], bool], seconds: float = 120) -> None:
        end = time.monotonic() + seconds
        while not holds():
            assert time.monotonic() < end, (self.root / "log").read_text()[-2000:]
            time.sleep(0.1)

    def differing(self, site: Path) -> list[str]:
        """Names of files that are not served as they stand in a built site."""
        return [name for name, data in files(site).items() if self.published(name) != data]


def words(root: Path, number: int) -> None:
    path = root / f"{ONE}.yml"
    path.write_text(path.read_text("utf-8").replace("หน่วยงานเข้าร่วม", f"หน่วยงาน{number}เข้าร่วม"), "utf-8")


def target(root: Path, number: int) -> None:
    path = root / "projects/2568/90000001-4002.yml"
    path.write_text(re.sub("at_least: [0-9.]+", f"at_least: {number % 90 + 1}", path.read_text("utf-8")), "utf-8")


def added(root: Path, number: int) -> None:
    code = f"66-{number}"
    text = f"code: {code}\nname: โครงการใหม่ที่ {number}\nfiscal_year: 2566\noffice: [สำนักงานเขตสมมุติ, ฝ่ายโยธา]\n"
    (root / f"projects/2566/{code}.yml").write_text(text, "utf-8")


def moved(root: Path, number: int) -> None:
    code = f"90000001-7{number}"
    for path in (root / "projects/2567").glob("90000001-*3003.yml"):
        text = path.read_text("utf-8").replace("90000001-3003", code) + f"formerly: [/projects/2567/{path.stem}/]\n"
        path.with_stem(code).write_text(text, "utf-8")
        path.unlink()


def gone(root: Path, number: int) -> None:
    (root / "projects/2565/90000001-1002.yml").unlink(missing_ok=True)


def office(root: Path, number: int) -> None:
    path = root / "content/office.yml"
    path.write_text(re.sub("ต่อ [0-9]+", f"ต่อ {number}", path.read_text("utf-8")), "utf-8")


def template(root: Path, number: int) -> None:
    path = root / "overrides/oit/project.html"
    path.write_text(path.read_text("utf-8").replace("รหัสตามเอกสาร", f"รหัส {number} ตามเอกสาร"), "utf-8")


def written(root: Path, number: int) -> None:
    (root / f"content/about-{number}.md").write_text(f"# หน้าที่ {number}\n\nเขียนเอง\n", "utf-8")


EDITS = (words, target, added, moved, gone, office, template, written)


def test_what_is_shown_is_what_a_build_publishes_whatever_was_edited(tmp_path: Path) -> None:
    root, drawn = copy_office(tmp_path / "office"), random.Random(16)
    with Served(root).running() as served:
        for round_ in range(3):
            for edit in drawn.sample(EDITS, 4):
                edit(root, drawn.randrange(100, 999))
                time.sleep(drawn.random())  # into the middle of a build, or of the index
                served.get(f"{ONE}/index.html")
            built = tmp_path / f"built{round_}"
            shutil.copytree(root, built, ignore=shutil.ignore_patterns("site", ".cache", "log"))
            done = build(built, cold=True, SITE_URL=served.address)
            assert done.returncode == 0, done.stderr
            start = (built / "site/assets/search-index/start.bin").read_bytes()
            served.until(lambda expected=start: served.get("assets/search-index/start.bin") == expected)
            assert served.differing(built / "site") == []


def test_problems_are_shown_with_the_pages_that_are_good(tmp_path: Path) -> None:
    root = copy_office(tmp_path)
    (root / "projects/2566/90000001-2004.yml").write_text("code: 1\nname: [\n", encoding="utf-8")
    with Served(root).running() as served:
        home = (served.get("index.html") or b"").decode()
        assert "90000001-2004.yml บรรทัด 2" in home
        assert "เปิดวงเล็บ" in home
        assert "90000001-2001" in (served.get("projects/2566/index.html") or b"").decode()


def test_a_folder_that_was_away_for_a_while_is_watched_again(tmp_path: Path) -> None:
    root = copy_office(tmp_path)
    with Served(root).running() as served:
        served.until(lambda: served.get("about/index.html") is not None)
        (root / "content").rename(root / "away")
        served.until(lambda: "Error" in (root / "log").read_text() or "Aborted" in (root / "log").read_text(), 20)
        (root / "away").rename(root / "content")
        (root / "content/again.md").write_text("# กลับมาแล้ว\n", "utf-8")
        served.until(lambda: served.get("again/index.html") is not None, 30)
        time.sleep(1)
        (root / "content/later.md").write_text("# ภายหลัง\n", "utf-8")
        served.until(lambda: served.get("later/index.html") is not None, 30)


def lent(folder: Path, made: dict[str, bytes]) -> Preview:
    def index(out: Path, whole: Collection[str], wanted: Callable[[], bool], lock: object) -> Collection[str]:
        out.mkdir(parents=True)
        (out / "start").write_bytes(b"-".join(made.values()))
        for name in made.keys() - whole:
            (out / name).parent.mkdir(parents=True, exist_ok=True)
            (out / name).write_bytes(made[name])
        return [*made]

    return Preview(folder, made.get, index, "index", folder.with_name("unseen") / "index")


def asked(preview: Preview, path: str) -> None:
    preview.answering(lambda *_: [])({"PATH_INFO": path.encode().decode("latin-1")}, None)


def test_nothing_is_made_before_somebody_asks(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    preview = lent(tmp_path / "site", {"a/index.html": b"1", "b.json": b"2"})
    assert not any((tmp_path / "site").iterdir())
    asked(preview, "/a/")
    assert files(tmp_path / "site") == {"a/index.html": b"1"}
    asked(preview, "/b.json")
    asked(preview, "/../b.json")
    asked(preview, "/none")
    assert files(tmp_path / "site") == {"a/index.html": b"1", "b.json": b"2"}


def test_a_folder_asked_for_by_its_name_is_there_to_be_led_to(tmp_path: Path) -> None:
    asked(lent(tmp_path, {"หน้า/index.html": b"1"}), "/หน้า")
    assert (tmp_path / "หน้า/index.html").read_bytes() == b"1"


def test_what_its_readers_look_at_is_there_as_soon_as_the_site_is_laid_out_anew(tmp_path: Path) -> None:
    site, made = tmp_path / "site", {"a.html": b"1"}
    site.mkdir()
    preview = lent(site, made)
    asked(preview, "/a.html")

    def build() -> None:
        (site / "a.html").unlink()
        made["a.html"] = b"2"

    preview.build(build)
    assert files(site) == {"a.html": b"2"}


def test_the_index_is_that_of_the_last_change(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "unseen").mkdir()
    made = {"a": b"1"}
    preview = lent(tmp_path / "site", made)
    preview.build(lambda: None)
    preview.build(lambda: made.update(b=b"2"))
    assert preview.settled.wait(10)
    asked(preview, "/index/start")
    assert (tmp_path / "site/index/start").read_bytes() == b"1-2"


def test_the_index_takes_over_the_folders_that_the_last_one_has(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "unseen").mkdir()
    made = {"1/a": b"1", "2/b": b"2"}
    preview = lent(tmp_path / "site", made)

    def build(**changed: bytes) -> dict[str, bytes]:
        preview.build(lambda: made.update({name.replace("_", "/"): data for name, data in changed.items()}))
        assert preview.settled.wait(10)
        return files(tmp_path / "unseen/index")

    assert build() == {"start": b"1-2", "1/a": b"1", "2/b": b"2"}
    kept = (tmp_path / "unseen/index/2/b").stat().st_ino
    del made["1/a"]
    assert build(**{"3_c": b"3"}) == {"start": b"2-3", "2/b": b"2", "3/c": b"3"}
    assert (tmp_path / "unseen/index/2/b").stat().st_ino == kept


def test_a_reader_is_answered_before_the_index_goes_on(tmp_path: Path) -> None:
    drawn: list[int] = []
    begun = threading.Event()

    def index(
        out: Path, whole: Collection[str], wanted: Callable[[], bool], lock: AbstractContextManager[object]
    ) -> Collection[str]:
        out.mkdir(parents=True)
        for number in range(3_000):
            with lock:
                drawn.append(number)
                begun.set()
                sum(range(20_000))  # drawing
        return ()

    (tmp_path / "site").mkdir()
    preview = Preview(tmp_path / "site", {"index.html": b"1"}.get, index, "index", tmp_path / "unseen/index")
    preview.build(lambda: None)
    assert begun.wait(60)
    meanwhile = []
    for _ in range(5):
        before = len(drawn)
        asked(preview, "/")
        meanwhile.append(len(drawn) - before)
    assert max(meanwhile) <= 2
    assert preview.settled.wait(60)
