"""Folders of coded texts are read as the codebook says, and a broken one is told by what is wrong with it."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.unit.extraction.gold_folder import CODING, TEXT, entry, write_gold
from tracker.domain.kinds import Kind
from tracker.domain.languages import Language
from tracker.extraction.folders import BrokenFolder, FolderProblem
from tracker.extraction.forms import Form
from tracker.extraction.gold import read_gold


def test_a_coded_text_is_read(tmp_path: Path) -> None:
    (gold,) = read_gold(write_gold(tmp_path, form="address", train_ok=False))
    assert (gold.source.id, gold.source.language, gold.source.published_on) == ("001", "ru", date(2024, 3, 14))
    assert (gold.source.form, gold.source.may_train) == (Form.ADDRESS, False)
    bridges, ferries = gold.directives
    assert (bridges.deadline_on, bridges.overseers, bridges.topic) == (date(2024, 6, 1), ("Счётная палата",), 10)
    assert ferries.span.of(TEXT) == "проверить\nвсе паромы"
    assert [each.kind for each in gold.unscored] == [Kind.GENERAL]


def test_a_form_that_nobody_said_is_told_by_the_text_and_texts_may_be_learnt_from(tmp_path: Path) -> None:
    (gold,) = read_gold(write_gold(tmp_path))
    assert (gold.source.form, gold.source.may_train) == (Form.NEWS, True)


def test_the_same_words_coded_twice_are_two_places(tmp_path: Path) -> None:
    text = "План\n\nСоставить план. Составить план. Составить план."
    write_gold(tmp_path, {"1": (text, [entry("Составить план"), entry("Составить план")])})
    (gold,) = read_gold(tmp_path)
    assert [each.span.start for each in gold.directives] == [6, 22]


def test_one_language_can_be_asked_for(tmp_path: Path) -> None:
    write_gold(tmp_path)
    assert len(read_gold(tmp_path, language=Language.RUSSIAN)) == 1
    with pytest.raises(BrokenFolder) as broken:
        read_gold(tmp_path, language=Language.KAZAKH)
    assert broken.value.problem is FolderProblem.NO_CODING


def spoil_meta(folder: Path, text: str) -> None:
    (folder / "meta.json").write_text(text, encoding="utf-8")


def spoil_entry(folder: Path, **known: Any) -> None:
    spoil_meta(folder, json.dumps({"001": {"lang": "ru", **known}}))


def spoil_coding(folder: Path, coding: Any) -> None:
    (folder / "001.json").write_text(json.dumps(coding), encoding="utf-8")


BROKEN = {
    "no meta": (lambda folder: (folder / "meta.json").unlink(), FolderProblem.UNREADABLE),
    "no JSON in meta": (lambda folder: spoil_meta(folder, "{"), FolderProblem.UNREADABLE),
    "a list as meta": (lambda folder: spoil_meta(folder, "[]"), FolderProblem.NO_TABLE),
    "a word as entry": (lambda folder: spoil_meta(folder, '{"001": "ru"}'), FolderProblem.NO_TABLE),
    "an unknown text": (lambda folder: spoil_meta(folder, "{}"), FolderProblem.BAD_ENTRY),
    "an unknown language": (lambda folder: spoil_entry(folder, lang="tlh"), FolderProblem.BAD_ENTRY),
    "no date": (lambda folder: spoil_entry(folder, date="March"), FolderProblem.BAD_ENTRY),
    "a number as date": (lambda folder: spoil_entry(folder, date=2024), FolderProblem.BAD_ENTRY),
    "an unknown form": (lambda folder: spoil_entry(folder, form="poem"), FolderProblem.BAD_ENTRY),
    "no text": (lambda folder: (folder / "texts/001_ru_own.txt").unlink(), FolderProblem.NO_SINGLE_TEXT),
    "two texts": (lambda folder: (folder / "texts/001_ru_more.txt").write_text("."), FolderProblem.NO_SINGLE_TEXT),
    "no UTF-8": (lambda folder: (folder / "texts/001_ru_own.txt").write_bytes(b"\xff"), FolderProblem.BAD_ENTRY),
    "no JSON": (lambda folder: (folder / "001.json").write_text("no"), FolderProblem.UNREADABLE),
    "a list as coding": (lambda folder: spoil_coding(folder, []), FolderProblem.BAD_CODING),
    "no quote": (lambda folder: spoil_coding(folder, {"directives": [{}]}), FolderProblem.BAD_CODING),
    "an unknown kind": (
        lambda folder: spoil_coding(folder, {"directives": [{**CODING[1], "kind": "x"}]}),
        FolderProblem.BAD_CODING,
    ),
    "words that are not there": (
        lambda folder: spoil_coding(folder, {"directives": [entry("нет таких слов")]}),
        FolderProblem.QUOTE_MISSING,
    ),
    "blank words": (lambda folder: spoil_coding(folder, {"directives": [entry(" ")]}), FolderProblem.QUOTE_MISSING),
}


@pytest.mark.parametrize(("spoil", "problem"), BROKEN.values(), ids=BROKEN.keys())
def test_what_is_wrong_with_a_folder_is_told(tmp_path: Path, spoil: Any, problem: FolderProblem) -> None:
    spoil(write_gold(tmp_path))
    with pytest.raises(BrokenFolder) as broken:
        read_gold(tmp_path)
    assert broken.value.problem is problem
    assert broken.value.subject
