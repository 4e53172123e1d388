"""Kazakh: sentences of razdel, endings of words as data, and rules over them; no model."""
