"""Every promise of the README is kept: commands, files, and the way to start empty."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from building import ROOT, build, copy_office
from depth import DEPTH
from oit.commands.main import main
from oit.loading import load
from oit.model import Moves, Withdrawal
from oit.text.yaml_reader import read_yaml

README = (ROOT / "README.md").read_text(encoding="utf-8")


def mentioned(pattern: str) -> set[str]:
    return set(re.findall(pattern, README, re.M))


def test_every_make_command_of_the_readme_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for name in mentioned(r"(?:`|^|&& )make (\w+)"):
        assert re.search(rf"^{name}:", makefile, re.M), name


def test_every_oit_command_is_in_the_readme_and_the_other_way_round() -> None:
    assert mentioned(r"`oit (\w+)[^`]*`") == set(main.commands)


@pytest.mark.parametrize("path", sorted(mentioned(r"`((?:hooks|tests|overrides|content|\.github)/[\w./-]*)`")))
def test_every_path_of_the_readme_exists(path: str) -> None:
    if path in sample_files():
        pytest.skip("a sample file, which an office deletes")
    assert (ROOT / path).exists()


def sample_files() -> list[str]:
    listed = re.search(r"<!-- sample files.*?-->(.*?)<!-- end -->", README, re.S)
    assert listed
    return re.findall(r"`([^`]+)`", listed[1])


@pytest.mark.deep
def test_an_office_that_deletes_the_sample_in_this_order_has_no_red_run(tmp_path: Path) -> None:
    """After each file, what the workflow does: check, build, links, and the list of published addresses.

    The check runs after each file. In CI the site is built after the first and the last, in `make deep` after each.
    """
    root, listed = copy_office(tmp_path, ROOT), sample_files()
    for name in listed:
        (root / name).unlink(missing_ok=True)
        checked = CliRunner().invoke(main, ["check", "--update-addresses", "--root", str(root)])
        assert checked.exit_code == 0, f"{name}: {checked.output}"
        if DEPTH != "deep" and name not in (listed[0], listed[-1]):
            continue
        built = build(root)
        assert built.returncode == 0, f"{name}: {built.stderr}"
        linked = CliRunner().invoke(main, ["links", str(root / "site")])
        assert linked.exit_code == 0, f"{name}: {linked.output}"
    assert (root / "site/projects/index.html").exists()
    assert not (root / "content/published.txt").exists()


def test_what_the_security_page_says_to_write_is_understood_in_both_languages() -> None:
    text = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    filled = text.replace("วันที่ถอน", "15/1/2567").replace("<day>", "15/1/2567").replace("<name>", "a.pdf")
    for language in filled.split("# Security and personal data"):
        [notice] = re.findall(r"`withdrawn: (\{.*?\})`", language)
        [move] = re.findall(r"`(- \{old: .*?\}\})`", language)
        assert Withdrawal.model_validate(read_yaml(f"withdrawn: {notice}")[0]["withdrawn"]).is_private
        moved = Moves.model_validate(read_yaml(move, "moves")[0]).moves[0]
        assert moved.withdrawn is not None
        assert moved.withdrawn.is_private
    assert "[SECURITY.md](SECURITY.md)" in README


def test_who_builds_is_told_how_to_look_at_the_site() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "make serve (ดับเบิลคลิกไฟล์" in makefile
    assert "ถ้าดับเบิลคลิกไฟล์ใน `site/`" in README


def test_the_smallest_project_of_the_readme_is_complete(tmp_path: Path) -> None:
    example = re.search(r"```yaml\n(.*?)```", README, re.S)
    assert example
    lines = [line.removeprefix("   ") for line in example[1].splitlines()]
    (tmp_path / "content").mkdir()
    (tmp_path / "content/office.yml").write_text("name: หน่วยงาน\n", encoding="utf-8")
    path = tmp_path / "projects/2567/50260000-7001.yml"
    path.parent.mkdir(parents=True)
    path.write_text("\n".join(lines), encoding="utf-8")
    collection, faults = load(tmp_path)
    assert not faults
    assert len(collection.projects) == 1


def test_the_error_shown_in_the_readme_is_the_error_given(tmp_path: Path) -> None:
    shown = re.search(r"```text\n(.*?)\n```", README, re.S)
    assert shown
    (tmp_path / "content").mkdir()
    (tmp_path / "content/office.yml").write_text("name: หน่วยงาน\n", encoding="utf-8")
    path = tmp_path / "projects/2567/50260000-7001.yml"
    path.parent.mkdir(parents=True)
    path.write_text("code: 50260000-7001\nname: ก\nfiscal_year: 2024\noffice: [ก]\n", encoding="utf-8")
    assert [str(fault) for fault in load(tmp_path)[1]] == [shown[1]]


def test_the_unit_of_the_readme_is_complete(tmp_path: Path) -> None:
    example = re.search(r"^`(- \{id: works.*\})`$", README, re.M)
    assert example
    (tmp_path / "content").mkdir()
    (tmp_path / "content/office.yml").write_text(f"name: หน่วยงาน\nunits:\n  {example[1]}\n", encoding="utf-8")
    collection, faults = load(tmp_path)
    assert not faults
    assert [unit.name for unit in collection.office.units] == ["กองช่าง"]


def test_the_register_of_the_readme_is_complete(tmp_path: Path) -> None:
    example = re.findall(r"```yaml\n(.*?)```", README, re.S)[1]
    path = tmp_path / "content/oit/2568.yml"
    path.parent.mkdir(parents=True)
    (tmp_path / "content/office.yml").write_text("name: หน่วยงาน\n", encoding="utf-8")
    path.write_text("\n".join(line.removeprefix("   ") for line in example.splitlines()), encoding="utf-8")
    collection, faults = load(tmp_path)
    assert not faults
    [register] = collection.registers
    [declared] = register.items
    assert f"{register.address}{declared.item}/" in README
    scheme = collection.scheme(register.scheme)
    assert scheme
    assert scheme.fiscal_year == register.fiscal_year
    item = scheme.by_id[declared.item]
    assert f"# {item.number} {item.title}\n     - item: {item.id}\n" in example
