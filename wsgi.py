"""The WSGI entrance: ``gunicorn wsgi:app``, ``flask --app wsgi …``."""

from tracker.app import create_app

app = create_app()
