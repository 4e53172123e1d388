import pytest

SUITE = """
import pytest

def test_that_runs():
    pass

def test_that_needs_a_browser():
    pytest.skip("missing: Chromium")

@pytest.mark.skipif("True", reason="not on this system")
def test_of_another_system():
    pass
"""


@pytest.fixture
def suite(pytester: pytest.Pytester) -> pytest.Pytester:
    pytester.makeconftest("pytest_plugins = 'tests.support.demands'")
    pytester.makepyfile(SUITE)
    return pytester


def test_at_home_what_is_missing_is_skipped(suite, monkeypatch):
    monkeypatch.delenv("CI", raising=False)
    suite.runpytest_inprocess("-p", "no:cacheprovider").assert_outcomes(passed=1, skipped=2)


def test_where_it_is_decided_what_is_missing_fails(suite, monkeypatch):
    monkeypatch.setenv("CI", "true")
    result = suite.runpytest_inprocess("-p", "no:cacheprovider")
    result.assert_outcomes(passed=1, failed=1, skipped=1)
    result.stdout.fnmatch_lines(["*missing: Chromium*"])


def test_a_whole_file_that_is_skipped_fails_too(pytester, monkeypatch):
    monkeypatch.setenv("CI", "true")
    pytester.makeconftest("pytest_plugins = 'tests.support.demands'")
    pytester.makepyfile("import pytest\npytest.skip('missing: PostgreSQL', allow_module_level=True)")
    pytester.runpytest_inprocess("-p", "no:cacheprovider").assert_outcomes(errors=1)
