"""Temporary views, replaced one by one."""
from flask import render_template
from tracker.domain.permissions import Permission
from tracker.web.access import permission
from tracker.web.account.blueprint import account

@account.route("/account")
@permission(Permission.READ_PUBLISHED)
def show():
    return render_template("errors/error.html", code=200, heading="show", explanation="")

@account.route("/sign-in", methods=["GET","POST"])
@permission(Permission.READ_PUBLISHED)
def sign_in():
    return render_template("errors/error.html", code=200, heading="sign_in", explanation="")

@account.route("/theme", methods=["GET","POST"])
@permission(Permission.READ_PUBLISHED)
def set_theme():
    return render_template("errors/error.html", code=200, heading="set_theme", explanation="")

