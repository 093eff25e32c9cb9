"""Runs through the XML inside a package (Word, Excel, PowerPoint) without keeping any of it.

Knows how XML is made to swell or to sink, and refuses it: entities, brackets in brackets, elements without number.
Must not know what the elements mean; whoever reads tells what to do at each.
"""

import zipfile
import zlib
from collections.abc import Callable
from typing import IO, NoReturn
from xml.parsers import expat

from oit.faults import Fault

_MAX_DEPTH = 100
_CHUNK = 1 << 20
_UNREADABLE = (expat.ExpatError, zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, OSError, NotImplementedError)


class Walk:
    """One run through some parts of a package, which share the number of elements they may have (`most`)."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.elements = 0

    def through(
        self,
        stream: IO[bytes],
        start: Callable[[str, dict[str, str]], object],
        end: Callable[[str], object],
        words: Callable[[str], object],
    ) -> None:
        """Tell of each element its name without a prefix and its attributes as written, and of all text, in order.

        Raises:
            Fault: `sheet_broken` where it is no XML that Office writes, `sheet_elements` where it has no end.
        """
        parser = expat.ParserCreate()
        parser.buffer_text, parser.buffer_size = True, _CHUNK
        depth = 0

        def opened(name: str, attributes: dict[str, str]) -> None:
            nonlocal depth
            depth += 1
            self.elements += 1
            if depth > _MAX_DEPTH:
                raise Fault("sheet_broken")
            if self.elements > self.most:
                raise Fault("sheet_elements", limit=f"{self.most:,}")
            start(name.rpartition(":")[2], attributes)

        def closed(name: str) -> None:
            nonlocal depth
            depth -= 1
            end(name.rpartition(":")[2])

        parser.StartElementHandler = opened
        parser.EndElementHandler = closed
        parser.CharacterDataHandler = words
        parser.StartDoctypeDeclHandler = _refuse  # Office writes none; entities are how XML is made to swell
        try:
            while chunk := stream.read(_CHUNK):
                parser.Parse(chunk, False)
            parser.Parse(b"", True)
        except _UNREADABLE as error:
            raise Fault("sheet_broken") from error
        except ValueError as error:
            raise error if isinstance(error, Fault) else Fault("sheet_broken") from error


def _refuse(*_: object) -> NoReturn:
    raise Fault("sheet_broken")
