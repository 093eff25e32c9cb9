"""Which folders a preview watches, so that it goes on watching one that is away for a while.

Knows the server of the generator, whose own way of watching ends for good when a folder is renamed or an editor puts a
new file in the place of the settings. Must not know what is built.
"""

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from watchdog.observers.polling import PollingObserverVFS

_SECONDS = 0.5
"""Between two looks, as the generator has it."""
_EMPTY = os.stat_result((stat.S_IFDIR | 0o755, *[0] * 9))
"""What is told of a folder that is away: one with nothing in it."""


def watch(server: LiveReloadServer, config: MkDocsConfig) -> None:
    """Rebuild at a change of data, pages, templates or settings; a new office may have no projects/ yet."""
    told = [config.docs_dir, config.config_file_path or ""]
    for path in told:
        server.unwatch(path)
    root = Path(told[1]).parent
    paths = [*told, str(root / "projects"), str(root / "overrides")]
    server.observer = observer(paths)  # type: ignore[assignment]  # both are observers that poll
    for path in paths:
        server.watch(path)


def observer(paths: Iterable[str]) -> PollingObserverVFS:
    """Return what looks at these files and folders again and again, whether they are there or not."""
    watched = {str(Path(path).absolute()) for path in paths}

    def told(path: str) -> os.stat_result:
        try:
            return os.stat(path)  # noqa: PTH116  # of every file, twice a second
        except (FileNotFoundError, NotADirectoryError):
            if path in watched:
                return _EMPTY
            raise

    return PollingObserverVFS(told, os.scandir, polling_interval=_SECONDS)
