"""The fiscal year of a row that does not state it: the words above, a heading, the sheet, the period, the file.

Knows which of them is surer. Must not know cells. A row's own column of years is read with its cells.
"""

from dataclasses import dataclass
from decimal import Decimal

from oit.importers.sheet.row_data import Data
from oit.importers.sheet.tables import Table
from oit.model.fields import FISCAL_YEARS
from oit.text import thai


@dataclass(frozen=True)
class Around:
    """What is known beside the table: the office, and the fiscal year by the names of sheet and file, or as given."""

    names: bool = False
    office: str | None = None
    sheet_office: str | None = None
    sheet_year: int | None = None
    given_year: int | None = None
    file_year: int | None = None


def year_of(data: Data, table: Table, around: Around) -> tuple[int | None, str]:
    """Return the fiscal year of a row and where it was read; None where nothing states one year."""
    titles = table.titles
    funded = [
        int(item["fiscal_year"])
        for item in data.get("budget", {}).get("by_year", [])
        if Decimal(item.get("allocated") or 0)
    ]
    if funded:
        return min(funded), "money"
    heading = next((column.heading.year for column in table.columns if column.heading.year), None)
    period = data.get("period", {})
    years = {thai.fiscal_year(thai.parse_date(day)) for day in period.values()}
    for year, source in (
        (titles.year, "title"),
        (heading, "heading"),
        (around.sheet_year, "sheet"),
        (years.pop() if len(years) == 1 else None, "period"),
        (around.given_year, "option"),
        (around.file_year, "file"),
    ):
        if year in FISCAL_YEARS:
            return year, source
    return None, ""
