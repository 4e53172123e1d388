"""Roles of bodies in a directive (codebook, section 4)."""

from enum import StrEnum


class Role(StrEnum):
    """What a body has to do with a directive; the issuer is a column of the directive itself."""

    RESPONSIBLE = "responsible"
    OVERSEER = "overseer"
    SUPPORTING = "supporting"
