"""Signing in and one's own account."""

from tracker.web.account import placeholder
from tracker.web.account.blueprint import account

__all__ = ["account", "placeholder"]
