"""Which code a mistake has: one set for records, one for archive.yaml."""

from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Codes:
    """The codes of one kind of file."""

    unknown: str
    missing: str
    wrong: str
    choice: str
    date: str
    address: str
    blank: str
    from_file: str


RECORD = Codes("R14", "R15", "R16", "R17", "R18", "R19", "R20", "R21")
CONFIG = Codes("C02", "C03", "C04", "C04", "C04", "C04", "C04", "C02")
