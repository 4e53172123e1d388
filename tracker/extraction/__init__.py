"""Text in, suggestions out: pure and deterministic, with no database, network or Flask.

``tracker.extraction.pipeline.suggest`` is the one entrance; a language is a folder under ``profiles``.
"""
