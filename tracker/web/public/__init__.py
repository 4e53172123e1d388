"""What everybody reads."""

from tracker.web.public import articles, bodies, directive, directives, home, method, topics
from tracker.web.public.blueprint import public

__all__ = ["articles", "bodies", "directive", "directives", "home", "method", "public", "topics"]
