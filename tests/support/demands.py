"""What a run of the tests demands of its machine.

A test that cannot run because something is not installed skips itself with a reason that begins with `missing:`. On
the machine that decides whether a change is good (`CI` is set) such a skip is a failure, so that nothing goes
untested unnoticed.
"""

import os
from collections.abc import Generator

import pytest

MARK = "missing:"


def _is_shortfall(report: pytest.TestReport | pytest.CollectReport) -> bool:
    return (
        bool(os.environ.get("CI"))
        and report.skipped
        and isinstance(report.longrepr, tuple)
        and report.longrepr[2].removeprefix("Skipped: ").startswith(MARK)
    )


def _refuse(report: pytest.TestReport | pytest.CollectReport) -> None:
    if _is_shortfall(report):
        report.outcome = "failed"
        report.longrepr = f"skipped, which is not allowed here: {report.longrepr[2]}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    _refuse(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    _refuse(report)
    return report
