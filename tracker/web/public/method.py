"""The method: what counts as a directive, how one is coded and what each status means."""

from flask import render_template

from tracker.domain.deadlines import DUE_SOON, UNCHECKED_AFTER
from tracker.domain.permissions import Permission
from tracker.domain.statuses import NEEDS_EVIDENCE, STRIP_ORDER
from tracker.web import labels
from tracker.web.access import permission
from tracker.web.public.blueprint import public


@public.get("/method")
@permission(Permission.READ_PUBLISHED)
def method() -> str:
    """Show the codebook in the reader's language."""
    return render_template(
        "public/method.html",
        statuses=STRIP_ORDER,
        needs_evidence=NEEDS_EVIDENCE,
        kinds=labels.KIND_MEANING,
        bases=labels.BASIS_MEANING,
        topics=labels.TOPIC,
        due_soon=DUE_SOON.days,
        unchecked_after=UNCHECKED_AFTER.days,
    )
