"""The headings of lists as an office words them: content/headings.yml, field to headings.

Knows which fields a column of a list can be. Must not know how a list is read.
"""

from typing import Literal

from pydantic import Field

from oit.model.fields import Items, Line
from oit.model.record import Record

ListField = Literal[
    "order", "code", "name", "weak_name", "fiscal_year", "office", "unit", "responsible", "period", "period.start",
    "period.end", "budget.allocated", "budget.spent", "progress", "outcome", "status", "results", "rationale",
    "objectives", "targets", "strategy.indicator", "strategy.issue", "strategy.sub_issue", "strategy.plan",
    "strategy.goal", "location.text", "location.village", "location.subdistrict", "location.district",
    "location.province", "location.latitude", "location.longitude", "position", "funding", "procurement.work",
    "procurement.method", "procurement.budget", "procurement.reference_price", "procurement.price",
    "procurement.contractor", "procurement.contractor_price", "procurement.contractor_tax_id",
    "procurement.contract_number", "procurement.contract", "procurement.egp_number", "procurement.signed",
    "procurement.due", "procurement.delivered", "procurement.inspected", "obstacles", "suggestions", "beneficiaries",
    "quantity.text", "quantity.value", "quantity.unit", "kind", "contact.phone", "as_of", "coordinator.name", "person",
    "kept",
]  # fmt: skip
"""What a column can be: a place in the project file, or one that is made of it. `person` and `kept` have no place."""

# fmt: off
# One field, one line: title, description and example stand beside the type they speak of.


class Headings(Record):
    """An office's own words for the headings of its lists."""

    fields: dict[ListField, Items[Line]] = Field({}, title="หัวคอลัมน์", description="ชื่อช่องในไฟล์โครงการ กับหัวคอลัมน์ที่หมายถึงช่องนั้น", examples=[{"budget.spent": ["จ่ายแล้วทั้งสิ้น"]}])
