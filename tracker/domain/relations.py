"""How one directive relates to an earlier one (codebook, section 9, «Relations»)."""

from enum import StrEnum


class RelationKind(StrEnum):
    """Read as «the directive … the other»."""

    REITERATES = "reiterates"
    SUPERSEDES = "supersedes"
    PART_OF = "part_of"
