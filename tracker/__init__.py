"""Directive Tracker: what governments order, and what became of it."""

import os

__version__ = "0.1.0"

# The matrices of the language models are small: threads that share them cost more than they save, ten times more on a
# busy machine. numpy reads this once, when it is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
