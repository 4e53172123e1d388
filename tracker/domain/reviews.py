"""What a reviewer can decide about a suggestion, and what state that leaves it in."""

from enum import StrEnum


class SuggestionState(StrEnum):
    """Where a suggestion stands in the review."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    MERGED = "merged"
    """Its words went into another suggestion."""
    SPLIT = "split"
    """Two or more suggestions took its place."""
    WITHDRAWN = "withdrawn"
    """The act that made it was undone, or a later reading of the text took its place; it is shown no longer."""


class DecisionKind(StrEnum):
    """What was done; every decision is kept."""

    ADD = "add"
    EDIT = "edit"
    ACCEPT = "accept"
    REJECT = "reject"
    MERGE = "merge"
    SPLIT = "split"
    UNDO = "undo"
