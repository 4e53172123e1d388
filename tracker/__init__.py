"""Directive Tracker: what governments order, and what became of it."""

__version__ = "0.1.0"
