"""The walls of the house: who may import whom, and that MkDocs stays outside."""

import ast
import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "hooks" / "oit"
ADAPTER = PACKAGE.parent / "generator"

# From left to right: a module imports only from its own place or further left.
ORDER = [
    {"faults", "kept", "file_id"},
    {"text"},
    {"model"},
    {"file_kind"},
    {"typed_file"},
    {"record_reader"},
    {"schemes", "source_files", "documents", "withholding", "published_list", "history", "examples"},
    {"written"},
    {"collection"},
    {"findings"},
    {"checks"},
    {"kinds"},
    {"loading", "exports"},
    {"pages", "importers"},
    {"search", "links", "build_lock", "site_folder", "preview"},
    {"commands"},
]
PLACE = {name: place for place, names in enumerate(ORDER) for name in names}


def modules() -> list[Path]:
    return [path for path in sorted(PACKAGE.rglob("*.py")) if path != PACKAGE / "__init__.py"]


def part_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> list[str]:
    """Full names of everything a module imports, relative ones resolved."""
    package = [*path.relative_to(PACKAGE.parent).parts[:-1]]
    names = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            stem = [*base, *(node.module or "").split(".")] if node.module else base
            names += [".".join([*stem, alias.name]) for alias in node.names] if stem == ["oit"] else [".".join(stem)]
    return names


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_module_imports_only_from_its_left(path: Path) -> None:
    own = PLACE[part_of(path)]
    for name in imported(path):
        if name.startswith("oit."):
            other = name.split(".")[1]
            assert PLACE[other] <= own, f"{path.name} imports {name}"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nothing_in_the_package_knows_mkdocs(path: Path) -> None:
    assert not [name for name in imported(path) if name.split(".")[0] in {"mkdocs", "material"}]


def test_a_module_of_the_adapter_imports_only_those_above_it_in_its_list() -> None:
    import generator

    order = re.findall(r"^    (\w+)  ", generator.__doc__ or "", re.M)
    assert sorted(order) == sorted(path.stem for path in ADAPTER.glob("*.py") if path.stem != "__init__")
    for name in order:
        own = [each.removeprefix("generator.") for each in imported(ADAPTER / f"{name}.py") if "generator." in each]
        assert not set(own).difference(order[: order.index(name)]), name


@pytest.mark.parametrize("path", [*modules(), *ADAPTER.glob("*.py")], ids=lambda path: path.stem)
def test_a_module_says_what_it_knows(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_the_wall_is_real() -> None:
    """The test above would see a wrong import."""
    assert "oit.faults" in imported(PACKAGE / "text/yaml_reader.py")
    assert PLACE["collection"] > PLACE["text"]
