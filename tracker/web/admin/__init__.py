"""Accounts and the audit log."""

from tracker.web.admin import placeholder
from tracker.web.admin.blueprint import admin

__all__ = ["admin", "placeholder"]
