"""The audit log."""

from flask import render_template, request
from flask.typing import ResponseReturnValue

from tracker.db import db
from tracker.domain.permissions import Permission
from tracker.queries.audit import find_entries, find_subjects
from tracker.queries.users import list_accounts
from tracker.web.access import permission
from tracker.web.admin.blueprint import admin
from tracker.web.admin.forms import AuditForm


@admin.get("/audit-log")
@permission(Permission.READ_AUDIT_LOG)
def audit_log() -> ResponseReturnValue:
    """Every write, latest first, by action, person and day."""
    form = AuditForm(request.args)
    form.offer(list_accounts(db.session))
    good = form.validate()
    found = find_entries(db.session, form.criteria, page=request.args.get("page", 1, type=int))
    subjects = find_subjects(db.session, found.entries)
    page = render_template("admin/audit_log.html", form=form, found=found, subjects=subjects)
    return page, (200 if good else 422)
