"""The host of the benchmark: what it sends, what it counts, and how slow its slow line is."""

from __future__ import annotations

import gzip
import time
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from bench.search.hosting import LATENCY, RATE, Host


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    (tmp_path / "site/below").mkdir(parents=True)
    (tmp_path / "site/below/index.html").write_text("<p>" + "ก" * 1000, "utf-8")
    (tmp_path / "site/shard.bin").write_bytes(b"\x1f\x8b" + bytes(50_000))
    (tmp_path / "secret.txt").write_text("not of the site")
    started = Host(tmp_path / "site")
    yield started
    started.close()


def get(host: Host, path: str) -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection(host.address.removeprefix("http://"))
    connection.request("GET", path)
    answer = connection.getresponse()
    return answer, answer.read()


def test_text_is_gzipped_and_all_else_is_sent_as_it_is(host: Host) -> None:
    page, body = get(host, "/below/")
    assert page.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(body).decode() == "<p>" + "ก" * 1000
    shard, body = get(host, "/shard.bin")
    assert (shard.headers["Content-Encoding"], len(body)) == (None, 50_002)


def test_the_bytes_that_were_sent_are_counted_once(host: Host) -> None:
    sent = {path: len(get(host, path)[1]) for path in ("/below/", "/shard.bin?again", "/nothing")}
    assert host.taken() == [("/below/", sent["/below/"]), ("/shard.bin", 50_002), ("/nothing", 0)]
    assert host.taken() == []


def test_nothing_outside_the_folder_is_sent(host: Host) -> None:
    assert get(host, "/../secret.txt")[0].status == 404
    assert get(host, "/%2e%2e/secret.txt")[0].status == 404


def test_the_slow_line_takes_its_time(host: Host) -> None:
    host.line(slow=True)
    begun = time.monotonic()
    get(host, "/shard.bin")
    assert time.monotonic() - begun >= LATENCY + 50_000 / RATE
    host.line(slow=False)
    assert host.taken() == []
