"""A tracker with very many directives, made for measuring: its rows, its server, and what is timed on it."""
