"""Signing in and one's own account."""

from tracker.web.account import password_links, profile, sign_in, theme
from tracker.web.account.blueprint import account

__all__ = ["account", "password_links", "profile", "sign_in", "theme"]
