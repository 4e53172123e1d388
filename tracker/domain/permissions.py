"""Who may do what: the one table from account role to permissions."""

from enum import StrEnum
from typing import Final


class AccountRole(StrEnum):
    """What an account is for."""

    RESEARCHER = "researcher"
    EDITOR = "editor"
    ADMIN = "admin"


class Permission(StrEnum):
    """What a view may ask for. Every view names exactly one."""

    READ_PUBLISHED = "read_published"
    SIGN_IN = "sign_in"
    USE_ACCOUNT = "use_account"
    READ_DRAFTS = "read_drafts"
    ADD_ARTICLES = "add_articles"
    REVIEW = "review"
    PUBLISH = "publish"
    RECORD_STATUS = "record_status"
    RETRACT = "retract"
    EDIT_BODIES = "edit_bodies"
    MERGE_BODIES = "merge_bodies"
    MANAGE_ACCOUNTS = "manage_accounts"
    READ_AUDIT_LOG = "read_audit_log"


ANYBODY: Final = frozenset({Permission.READ_PUBLISHED, Permission.SIGN_IN})

_RESEARCHER: Final = ANYBODY | {
    Permission.USE_ACCOUNT,
    Permission.READ_DRAFTS,
    Permission.ADD_ARTICLES,
    Permission.REVIEW,
    Permission.PUBLISH,
    Permission.RECORD_STATUS,
    Permission.RETRACT,
    Permission.EDIT_BODIES,
}
_EDITOR: Final = _RESEARCHER | {Permission.MERGE_BODIES}
_ADMIN: Final = _EDITOR | {Permission.MANAGE_ACCOUNTS, Permission.READ_AUDIT_LOG}

PERMISSIONS: Final[dict[AccountRole | None, frozenset[Permission]]] = {
    None: ANYBODY,
    AccountRole.RESEARCHER: _RESEARCHER,
    AccountRole.EDITOR: _EDITOR,
    AccountRole.ADMIN: _ADMIN,
}
"""Role → permissions; the key None is somebody without an account."""


def allows(role: AccountRole | None, permission: Permission) -> bool:
    """Whether somebody with that role (None: signed out) has the permission."""
    return permission in PERMISSIONS[role]
