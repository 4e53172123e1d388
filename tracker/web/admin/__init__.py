"""Accounts and the audit log."""

from tracker.web.admin import accounts, audit_log
from tracker.web.admin.blueprint import admin

__all__ = ["accounts", "admin", "audit_log"]
