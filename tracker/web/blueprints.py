"""Every blueprint of the site, in one list."""

from typing import Final

from flask import Blueprint

from tracker.web.account import account
from tracker.web.admin import admin
from tracker.web.public import public
from tracker.web.review import review

BLUEPRINTS: Final[tuple[Blueprint, ...]] = (public, review, account, admin)
