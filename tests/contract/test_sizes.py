"""Files and functions stay small enough to be read."""

import ast
import statistics
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

FILE_CAP = 300
TEST_FILE_CAP = 400
TEMPLATE_CAP = 120
FUNCTION_CAP = 50
FILE_MEDIAN = 80
DRAWERS = {"utils.py", "helpers.py", "common.py", "misc.py"}


def length(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def product() -> list[Path]:
    return [path for path in (ROOT / "tracker").rglob("*.py") if "migrations" not in path.parts]


def test_no_module_is_too_long() -> None:
    assert {str(path): length(path) for path in product() if length(path) > FILE_CAP} == {}


def test_the_median_module_is_short() -> None:
    assert statistics.median(length(path) for path in product()) <= FILE_MEDIAN


def test_no_test_module_is_too_long() -> None:
    assert {str(path): length(path) for path in (ROOT / "tests").rglob("*.py") if length(path) > TEST_FILE_CAP} == {}


def test_no_template_is_too_long() -> None:
    assert {str(path): length(path) for path in (ROOT / "templates").rglob("*.*") if length(path) > TEMPLATE_CAP} == {}


def test_no_function_has_to_be_scrolled() -> None:
    long = {}
    for path in [*product(), *(ROOT / "tests").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > FUNCTION_CAP:
                    long[f"{path}:{node.name}"] = lines
    assert long == {}


def test_there_is_no_drawer_for_everything() -> None:
    assert [path for path in (ROOT / "tracker").rglob("*.py") if path.name in DRAWERS] == []


def test_every_module_says_what_it_owns() -> None:
    silent = [str(path) for path in product() if not ast.get_docstring(ast.parse(path.read_text("utf-8")))]
    assert silent == []
