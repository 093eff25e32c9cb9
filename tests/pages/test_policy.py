"""What a browser may load: files of ours, and the frames that a page names."""

from oit.pages.policy import security_policy


def rules(policy: str) -> dict[str, str]:
    return {rule.split(" ", 1)[0]: rule.split(" ", 1)[1] for rule in policy.split("; ")}


def test_no_script_runs_that_is_not_a_file_of_ours() -> None:
    assert rules(security_policy())["script-src"] == "'self'"
    assert rules(security_policy())["default-src"] == "'none'"
    assert "frame-src" not in rules(security_policy())


def test_a_page_may_name_what_it_embeds() -> None:
    maps = ["https://www.google.com/maps/embed?x=1", "https://www.google.com/maps/2"]
    assert rules(security_policy(maps))["frame-src"] == "https://www.google.com"


def test_only_a_preview_runs_the_script_that_reloads_it() -> None:
    assert rules(security_policy(preview=True))["script-src"] == "'self' 'unsafe-inline'"
