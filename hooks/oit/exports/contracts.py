"""The table of what was bought or hired: one row for each contract of a project.

Knows its columns, most of which the tables of items have too. Must not judge the facts (`findings`).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from oit.exports.export import Filled, TableKind
from oit.exports.project_rows import PAGE, PROJECT, ProjectRow, of_line, project_rows
from oit.exports.source import Source
from oit.findings.columns import Column, Value
from oit.model import Contract


@dataclass
class ContractRow(ProjectRow):
    """A contract of a project, and its place among them from 1."""

    contract: Contract
    number: int


def _rows(source: Source) -> Iterator[ContractRow]:
    for row in project_rows(source):
        for number, contract in enumerate(row.line.project.procurement, start=1):
            yield ContractRow(replace(row.line, contract=contract), source, contract, number)


def _contract(read: Callable[[Contract], Value | None]) -> Callable[[ContractRow], Value | None]:
    return lambda row: read(row.contract)


def _documents(row: ContractRow) -> tuple[str, ...]:
    return tuple(row.source.address(path) or "" for path in row.contract.documents)


# fmt: off
# One column, one entry: key, title, meaning, form, how it is read.

COLUMNS: tuple[Column[ContractRow], ...] = (
    *PROJECT,
    Column("number", "สัญญาที่", "ลำดับในหน้าโครงการ", "integer", lambda row: row.number),
    of_line("work"),
    of_line("method"),
    of_line("contract_budget"),
    of_line("reference_price"),
    of_line("price"),
    of_line("contractor"),
    Column("contractor_tax_id", "เลขนิติบุคคล", "13 หลัก เป็นข้อความ", "text", _contract(lambda it: it.contractor_tax_id)),
    of_line("contract_number"),
    of_line("egp_number"),
    of_line("signed"),
    of_line("due"),
    Column("delivered", "วันส่งมอบงาน", "วันที่ส่งมอบงานงวดสุดท้าย", "day", _contract(lambda it: it.delivered), "ค.ศ. ปี-เดือน-วัน"),
    of_line("inspected"),
    Column("documents", "เอกสารของสัญญา", "ที่อยู่ของเอกสาร รายการละบรรทัด", "texts", _documents),
    PAGE,
)
# fmt: on

CONTRACTS = TableKind(
    "contracts",
    "การจัดซื้อจัดจ้างของโครงการ สัญญาละหนึ่งแถว",
    COLUMNS,
    lambda source: [Filled("data/contracts", "การจัดซื้อจัดจ้าง", lambda: _rows(source))],
    ("number", "page"),
    is_of_projects=True,
)
