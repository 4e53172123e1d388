"""What everybody reads."""

from tracker.web.public import placeholder
from tracker.web.public.blueprint import public

__all__ = ["public", "placeholder"]
