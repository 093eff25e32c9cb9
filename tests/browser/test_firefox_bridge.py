"""What the bridge changes on its way from Firefox to Playwright, and what it leaves alone."""

from __future__ import annotations

import json

from browser.firefox_bridge import kinder


def test_what_cannot_be_emulated_counts_as_done() -> None:
    answer = json.dumps({"type": "error", "id": 7, "error": "unknown command", "message": "", "stacktrace": ""})
    told = kinder(answer, {7: "emulation.setMediaFeaturesOverride"})
    assert json.loads(told) == {"type": "success", "id": 7, "result": {}}


def test_every_other_answer_stays_as_it_is() -> None:
    unknown = json.dumps({"type": "error", "id": 8, "error": "unknown command"})
    wrong = json.dumps({"type": "error", "id": 9, "error": "invalid argument"})
    event = json.dumps({"type": "event", "method": "log.entryAdded", "params": {}})
    asked = {8: "browsingContext.print", 9: "emulation.setLocaleOverride"}
    assert [kinder(answer, asked) for answer in (unknown, wrong, event)] == [unknown, wrong, event]
    assert asked == {}
