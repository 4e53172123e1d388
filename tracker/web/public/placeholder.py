"""Temporary views, replaced one by one."""
from flask import render_template
from tracker.domain.permissions import Permission
from tracker.web.access import permission
from tracker.web.public.blueprint import public

@public.route("/")
@permission(Permission.READ_PUBLISHED)
def home():
    return render_template("errors/error.html", code=200, heading="home", explanation="")

@public.route("/directives")
@permission(Permission.READ_PUBLISHED)
def directives():
    return render_template("errors/error.html", code=200, heading="directives", explanation="")

@public.route("/bodies")
@permission(Permission.READ_PUBLISHED)
def bodies():
    return render_template("errors/error.html", code=200, heading="bodies", explanation="")

@public.route("/topics")
@permission(Permission.READ_PUBLISHED)
def topics():
    return render_template("errors/error.html", code=200, heading="topics", explanation="")

@public.route("/articles")
@permission(Permission.READ_PUBLISHED)
def articles():
    return render_template("errors/error.html", code=200, heading="articles", explanation="")

@public.route("/method")
@permission(Permission.READ_PUBLISHED)
def method():
    return render_template("errors/error.html", code=200, heading="method", explanation="")

