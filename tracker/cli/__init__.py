"""The command line: ``flask --app wsgi <group> <command>``. Commands parse, call one service, commit once."""

from importlib import import_module
from pkgutil import iter_modules

from flask import Flask


def init_app(app: Flask) -> None:
    """Register every module of this package: each holds the command, or group of commands, of its own name."""
    for module in iter_modules(__path__):
        command = getattr(import_module(f"{__name__}.{module.name}"), module.name)
        app.cli.add_command(command)
