"""A published address that answers no more -> what an official can do about it.

Knows which kind of address is kept alive in which way. Must not know which addresses are published.
"""

import re
from collections.abc import Iterable, Iterator

from oit.collection import Collection
from oit.faults import Fault
from oit.kinds import OFFICE, PROJECT, REGISTER

_PROJECT = re.compile(r"/projects/(\d{4})/([^/]+)/")
_REGISTER = re.compile(r"/oit/(\d{4})/(?:[^/]+/)?|/data/oit-(\d{4})\.csv")
_UNIT = re.compile(r"/units/[^/]+/")


def vanished(addresses: Iterable[tuple[int, str]], collection: Collection) -> Iterator[Fault]:
    """Yield a fault for each address with its line; one for all the addresses of a register that is gone."""
    years = {register.fiscal_year for register in collection.registers}
    gone: dict[int, list[tuple[int, str]]] = {}
    for line, address in addresses:
        register = _REGISTER.fullmatch(address)
        if register and (year := int(register[1] or register[2])) not in years:
            gone.setdefault(year, []).append((line, address))
        else:
            yield _fault(address).at("", line)
    for year, found in gone.items():
        line, address = min(found, key=lambda each: (not each[1].startswith("/oit/"), len(each[1])))
        more = f" พร้อมที่อยู่อื่นของทะเบียนนี้อีก {len(found) - 1} แห่ง" if len(found) > 1 else ""
        file = f"{REGISTER.folder}/{year}.yml"
        yield Fault("address_vanished_register", text=address, file=file, more=more).at("", line)


def _fault(address: str) -> Fault:
    if project := _PROJECT.fullmatch(address):
        return Fault("address_vanished_project", text=address, file=f"{PROJECT.folder}/{project[1]}/{project[2]}.yml")
    if (item := _REGISTER.fullmatch(address)) and item[1]:
        return Fault("address_vanished_item", text=address, file=f"{REGISTER.folder}/{item[1]}.yml")
    if _UNIT.fullmatch(address):
        return Fault("address_vanished_unit", text=address, file=OFFICE.path)
    return Fault("address_vanished_page" if address.endswith("/") else "address_vanished_file", text=address)
