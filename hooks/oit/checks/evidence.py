"""Addresses given as evidence, and documents that records name: are they there, and fit for a reviewer?

Knows which documents are published. Must not know which pages there are: that is known once the site is laid out.
"""

from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from oit.collection import Collection
from oit.faults import Fault, Place
from oit.model import AddressKind, Proof, kind_of_address, weakness


def check_evidence(address: str, where: Place, collection: Collection) -> Iterator[Fault]:
    """Evidence must be there if it is a document, and be what a reviewer can open and read."""
    if kind_of_address(address) is AddressKind.DOCUMENT:
        yield from check_document(address, where, collection)
    if found := weakness(address):
        yield found.inside(*where)


def check_document(path: str, where: Place, collection: Collection) -> Iterator[Fault]:
    """A named document must be there, to the letter: the web server minds upper and lower case."""
    if path in collection.documents:
        return
    if move := next((move for move in collection.moves if move.former == f"/{path}"), None):
        yield Fault("document_moved" if move.new else "document_withdrawn", where, text=path, new=move.new)
        return
    near = next((name for name in collection.documents if name.lower() == path.lower()), None)
    if near:
        yield Fault("document_case", where, text=path, near=near)
    elif (near := unquote(path)) in collection.documents:
        yield Fault("document_encoded", where, text=path, near=near)
    else:
        yield Fault("document_missing", where, text=path)


def check_proofs(
    proofs: Sequence[Proof], collection: Collection, elements: Sequence[str] | None = None
) -> Iterator[Fault]:
    """Each address must be one a reviewer can open; each element one of the item's (None: not to be checked)."""
    for place, proof in enumerate(proofs):
        yield from check_evidence(proof.address, ("evidence", place, "address"), collection)
        for number, element in enumerate(proof.covers):
            if elements is not None and element not in elements:
                known = f"มี {', '.join(elements)}" if elements else "รายการไม่ได้กำหนดไว้"
                yield Fault("element_unknown", ("evidence", place, "covers", number), text=element, known=known)
