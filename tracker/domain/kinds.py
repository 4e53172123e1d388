"""Kinds of passage (codebook, section 1): only ``directive`` is followed and counted."""

from enum import StrEnum


class Kind(StrEnum):
    """What a passage that reads like an order is."""

    DIRECTIVE = "directive"
    GENERAL = "general"
    COMMITMENT = "commitment"
    RESTATED = "restated"
    APPEAL = "appeal"
