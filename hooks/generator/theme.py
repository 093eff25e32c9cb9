"""What of the generator's theme, of our sources and of the office's folder is published, and the theme's environment.

Knows which files the generator finds by itself. Must not know those that we make.
"""

from collections.abc import Callable, Container
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from oit.kept import Kept
from oit.model import FileKind, is_published, kind_of_file
from oit.pages.assets import is_source
from oit.pages.compiled import CompiledTemplates
from oit.pages.filters import without_layout


class _FewTemplates(FileSystemLoader):
    """The theme without its thousands of icons: all that we publish of it is its style sheet."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Return a template, those of pages without the white space that they are laid out with."""
        source, path, is_as_read = super().get_source(environment, template)
        return without_layout(source) if template.endswith(".html") else source, path, is_as_read

    def list_templates(self) -> list[str]:
        """Return the files of ours, and the style sheets of the theme."""
        own, *others = map(Path, self.searchpath)
        files = [(own, path) for path in own.rglob("*")]
        files += [(folder, path) for folder in others for path in folder.glob("assets/stylesheets/*")]
        return sorted({path.relative_to(folder).as_posix() for folder, path in files if path.is_file()})


def lean_environment(make: Callable[[], Environment], kept: Kept) -> Environment:
    """Make the environment of the theme, which finds few files and compiles none twice."""
    environment = make()
    assert isinstance(environment.loader, FileSystemLoader)
    environment.loader = _FewTemplates(environment.loader.searchpath)
    environment.bytecode_cache = CompiledTemplates(kept, "frame")
    return environment


def leave_out(files: Files, config: MkDocsConfig, sealed: Container[str]) -> File:
    """Take out what is not published, and return the theme's style sheet; `sealed` are withdrawn documents."""
    theme_style = next(file for file in files if file.src_uri.startswith("assets/stylesheets/main."))
    for file in [file for file in files if not _is_wanted(file, config, sealed) and file is not theme_style]:
        files.remove(file)
    return theme_style


def _is_wanted(file: File, config: MkDocsConfig, sealed: Container[str]) -> bool:
    """Whether a file is published: of the office's what is in the one list of endings and lies here itself, of the
    rest no source of ours that is published joined, and nothing of the theme.
    """
    if file.src_dir == config.docs_dir:
        elsewhere = Path(file.abs_src_path or "").resolve() != Path(config.docs_dir).resolve() / file.src_uri
        is_page = kind_of_file(file.src_uri) is FileKind.PAGE and not file.src_uri.startswith("documents/")
        return not elsewhere and file.src_uri not in sealed and (is_page or is_published(file.src_uri))
    of_theme = file.src_uri.startswith(("assets/javascripts/", "assets/stylesheets/", "assets/images/"))
    return not of_theme and not is_source(file.src_uri)
