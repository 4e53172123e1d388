"""The commands of the extraction: suggesting, measuring, learning."""

import json
from pathlib import Path

import pytest
from flask import Flask

from tests.factories.articles import make_article
from tests.factories.suggestions import make_suggestion
from tests.unit.extraction.gold_folder import entry, write_gold
from tracker.db import db
from tracker.domain.actors import COMMAND_LINE
from tracker.domain.reviews import SuggestionState
from tracker.extraction.pipeline import EXTRACTOR_VERSION
from tracker.extraction.weights import Weights, read_weights
from tracker.services.suggestions import suggest


def run(app: Flask, *arguments: str | Path) -> tuple[int, str, str]:
    result = app.test_cli_runner().invoke(args=["extraction", *map(str, arguments)])
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    return write_gold(tmp_path / "gold")


def test_suggestions_for_a_folder_are_lines_of_json(app: Flask, gold: Path, tmp_path: Path) -> None:
    assert run(app, "suggest", gold, "--output", tmp_path / "found.jsonl") == (0, "1 text read.\n", "")
    (line,) = (tmp_path / "found.jsonl").read_text("utf-8").splitlines()
    found = json.loads(line)
    assert found["id"] == "001"
    assert found["directives"][0].keys() == {"start", "end", "responsible", "overseers", "deadline", "topic"}
    assert found["directives"][0]["deadline"] == "2024-06-01"


def test_texts_that_nobody_coded_are_read_too(app: Flask, gold: Path, tmp_path: Path) -> None:
    (gold / "001.json").unlink()
    assert run(app, "suggest", gold, "--output", tmp_path / "found.jsonl")[0] == 0
    code, _said, error = run(app, "evaluate", gold)
    assert (code, error) == (1, f"Error: {gold} has no coded text to look at.\n")


def test_the_agreement_is_told_by_language_and_form(app: Flask, gold: Path) -> None:
    code, said, _error = run(app, "evaluate", gold)
    assert code == 0
    rows = {line[:10].strip(): line.split() for line in said.splitlines()}
    assert rows["all"][1:] == rows["ru"][1:] == rows["news"][1:] == rows["ru news"][2:]
    assert rows["all"][1:3] == ["1", "2"]
    assert "mean confidence" in said


def test_errors_are_shown_with_both_answers(app: Flask, tmp_path: Path) -> None:
    text = "О мостах\n\nПрезидент поручил полиции до 1 июня отремонтировать мост. Школы работают без перебоев."
    coding = [
        entry("отремонтировать мост", responsible=["Министерство дорог"], topic=10),
        entry("Школы работают без перебоев"),
    ]
    gold = write_gold(tmp_path / "gold", {"7": (text, coding)})
    said = run(app, "evaluate", gold, "--errors", "5")[1]
    assert "missed      7  Школы работают без перебоев" in said
    assert "coded: Министерство дорог; suggested: полиция" in said
    assert "coded: –; suggested: 2024-06-01 (до 1 июня)" in said
    report = json.loads(run(app, "evaluate", gold, "--errors", "1", "--json")[1])
    assert report["scores"]["all"]["texts"] == report["scores"]["ru"]["texts"] == 1
    assert report["scores"]["all"]["recall"] == 0.5
    assert {error["fault"] for error in report["errors"]} >= {"missed", "responsible", "deadline"}
    assert report["reliability"][0]["passages"] == 1


def test_one_language_can_be_measured_alone(app: Flask, gold: Path) -> None:
    assert run(app, "evaluate", gold, "--language", "ru")[0] == 0
    assert run(app, "evaluate", gold, "--language", "kk")[0] == 1


@pytest.mark.parametrize("command", ["evaluate", "suggest", "train"])
def test_a_broken_folder_is_told_in_words(app: Flask, gold: Path, tmp_path: Path, command: str) -> None:
    (gold / "texts/001_ru_own.txt").unlink()
    output = ["--output", tmp_path / "out"] if command != "evaluate" else []
    code, _said, error = run(app, command, gold, *output)
    assert (code, error) == (1, "Error: There must be one text for 001: texts/001_*.txt\n")


def coded(folder: Path, count: int) -> Path:
    """Texts with an order, which is coded, and a plain duty, which is not."""
    texts = {}
    for n in range(count):
        order = f"отремонтировать мост {n}"
        texts[f"{n:03}"] = (
            f"О мостах\n\nПрезидент поручил полиции {order}.\n\nВсем необходимо беречь реку.",
            [entry(order)],
        )
    return write_gold(folder, texts)


def test_learning_from_a_folder_makes_this_installation_read_by_what_was_learnt(app: Flask, tmp_path: Path) -> None:
    folder = coded(tmp_path / "gold", 25)
    code, said, _error = run(app, "train", folder)
    path = tmp_path / "weights/ru.toml"
    assert code == 0
    assert f"Written to {path}" in said
    assert "mean confidence" in said
    weights = read_weights(path)
    assert weights is not None
    assert weights.learnt_from["directives"] == 25
    with app.app_context():
        run_ = suggest(db.session, COMMAND_LINE, make_article(db.session, "Президент поручил полиции построить мост."))
        assert run_.extractor_version == f"{EXTRACTOR_VERSION}+{weights.digest}"


def test_another_folder_can_be_named_and_texts_can_be_left_out(app: Flask, tmp_path: Path) -> None:
    folder = coded(tmp_path / "gold", 25)
    assert run(app, "train", folder, "--language", "ru", "--output", tmp_path / "out")[0] == 0
    assert (tmp_path / "out/ru.toml").exists()
    assert not (tmp_path / "weights").exists()
    meta = json.loads((folder / "meta.json").read_text("utf-8"))
    (folder / "meta.json").write_text(json.dumps({name: known | {"train_ok": False} for name, known in meta.items()}))
    code, _said, error = run(app, "train", folder, "--language", "ru")
    assert code == 1
    assert "ru: too little to learn from. There are 0 directives and 0 other passages; 10 of each are needed." in error


def test_something_to_learn_from_must_be_named(app: Flask) -> None:
    code, _said, error = run(app, "train")
    assert code == 2
    assert "Name a folder of coded texts, or say --reviews." in error


def review(count: int, *, demonstration: bool = False) -> None:
    """Articles in which a reviewer accepted the order and rejected the duty."""
    for n in range(count):
        order, duty = f"отремонтировать мост {n}", "необходимо беречь реку"
        article = make_article(db.session, f"Президент поручил полиции {order}.\n\nВсем {duty} {n}.")
        for words, state in ((order, SuggestionState.ACCEPTED), (duty, SuggestionState.REJECTED)):
            made = make_suggestion(db.session, words, article=article)
            made.state, made.demonstration = state, demonstration
    db.session.commit()


def test_the_tracker_learns_from_what_its_reviewers_decided(app: Flask, tmp_path: Path) -> None:
    with app.app_context():
        review(25)
    code, said, _error = run(app, "train", "--reviews")
    assert code == 0, said
    weights = read_weights(tmp_path / "weights/ru.toml")
    assert weights is not None
    assert weights.learnt_from["texts"] == 25
    assert weights.features


def test_too_few_decisions_and_invented_ones_teach_nothing(app: Flask, tmp_path: Path) -> None:
    with app.app_context():
        review(5)
        review(25, demonstration=True)
    code, _said, error = run(app, "train", "--reviews")
    assert code == 1
    assert "There are 5 directives and 5 other passages" in error
    assert not (tmp_path / "weights").exists()


def test_weights_that_cannot_be_read_are_passed_over(
    app: Flask, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "weights").mkdir()
    (tmp_path / "weights/ru.toml").write_text("threshold = much", encoding="utf-8")
    with app.app_context():
        article = make_article(db.session, "Президент поручил полиции построить мост.")
        assert suggest(db.session, COMMAND_LINE, article).extractor_version == EXTRACTOR_VERSION
    assert "weights/ru.toml" in caplog.text


def test_new_weights_are_read_without_a_new_start(app: Flask, tmp_path: Path) -> None:
    with app.app_context():
        article = make_article(db.session, "Президент поручил полиции построить мост.")
        assert suggest(db.session, COMMAND_LINE, article).extractor_version == EXTRACTOR_VERSION
        (tmp_path / "weights").mkdir()
        (tmp_path / "weights/ru.toml").write_text(Weights(threshold=0.5, bias=-9, prior=0).written(), encoding="utf-8")
        again = suggest(db.session, COMMAND_LINE, article)
        assert again.extractor_version.startswith(f"{EXTRACTOR_VERSION}+")
        assert again.suggestions == []
