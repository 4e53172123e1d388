"""What every test may use; the fixtures themselves live in `tests/support`, one concern a file."""

import hypothesis

pytest_plugins = (
    "pytester",
    "tests.support.demands",
    "tests.support.engine",
    "tests.support.site",
    "tests.support.browser",
    "tests.support.scene",
    "tests.support.desk",
    "tests.support.showcase",
)

# Time is measured by the benchmarks; a busy machine must not fail a test of behaviour.
hypothesis.settings.register_profile("tracker", deadline=None)
hypothesis.settings.load_profile("tracker")
