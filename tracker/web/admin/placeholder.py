"""Temporary views, replaced one by one."""
from flask import render_template
from tracker.domain.permissions import Permission
from tracker.web.access import permission
from tracker.web.admin.blueprint import admin

@admin.route("/admin/accounts")
@permission(Permission.READ_PUBLISHED)
def accounts():
    return render_template("errors/error.html", code=200, heading="accounts", explanation="")

