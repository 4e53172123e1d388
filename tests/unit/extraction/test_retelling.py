"""A whole report of a meeting: every role from the place where the report names it."""

from tests.unit.extraction.retelling import RETELLING, about, directives, read
from tracker.domain.kinds import Kind
from tracker.extraction.suggestion import CueKind


def test_each_action_that_can_be_checked_is_a_directive_of_its_own() -> None:
    assert [s.title for s in directives(RETELLING)] == [
        "Наладить разговор с жителями районов",
        "Утвердить программу удержания опытных участковых",
        "Ввести честный отбор новых сотрудников",
        "Снизить смертность на дорогах",
        "Усилить профилактику краж",
        "Отчитываться перед Советом безопасности",
    ]


def test_the_issuer_is_the_person_behind_the_office() -> None:
    assert {s.issuer for s in directives(RETELLING)} == {"Марат Ясенов"}


def test_who_is_addressed_must_act_and_else_the_body_of_the_meeting() -> None:
    found = directives(RETELLING)
    assert about(found, "разговор").responsible == ("полиция",)
    assert about(found, "смертность").responsible[0].startswith("Министерство внутренних дел")
    assert CueKind.MEETING_BODY in {cue.kind for cue in about(found, "смертность").cues}


def test_overseers_named_for_the_meeting_hold_for_each_directive() -> None:
    for suggestion in directives(RETELLING):
        assert suggestion.overseers[-2:] == ("канцелярия президента", "секретарь Совета безопасности")


def test_who_is_reported_to_oversees() -> None:
    assert "Совет безопасности" in about(directives(RETELLING), "Отчитываться").overseers


def test_who_gives_the_means_supports() -> None:
    assert {s.supporting for s in directives(RETELLING)} == {("правительство",)}


def test_a_limit_before_two_actions_holds_for_both() -> None:
    found = directives(RETELLING)
    limits = [about(found, words).deadline for words in ("программу", "отбор", "смертность", "Отчитываться")]
    assert [str(d.on) if d and d.on else None for d in limits] == ["2024-06-01", "2024-06-01", None, None]
    assert limits[-1] is not None
    assert limits[-1].recurring


def test_topics_follow_the_words_of_the_action() -> None:
    found = directives(RETELLING)
    assert (about(found, "смертность").topic, about(found, "краж").topic) == (10, 12)


def test_the_heading_is_not_counted_again() -> None:
    first_line = RETELLING.index("\n")
    assert all(s.span.start > first_line for s in read(RETELLING))


def test_every_cue_cites_words_of_the_text() -> None:
    verbatim = {CueKind.ORDER_VERB, CueKind.MODAL, CueKind.DEADLINE_WORDS, CueKind.RECURRING, CueKind.COORDINATED}
    for suggestion in read(RETELLING):
        cues = [cue for cue in suggestion.cues if cue.kind in verbatim]
        assert cues
        assert all(cue.words in RETELLING for cue in cues)


def test_the_same_text_gives_the_same_suggestions() -> None:
    assert read(RETELLING) == read(RETELLING)


def test_windows_line_ends_move_the_spans_and_nothing_else() -> None:
    windows = RETELLING.replace("\n", "\r\n")
    assert [s.span.of(windows) for s in read(windows)] == [s.span.of(RETELLING) for s in read(RETELLING)]


def test_an_act_is_read_by_its_points() -> None:
    act = (
        "Перечень поручений по итогам совещания\n\n1. Министерству образования в двухнедельный срок:\n"
        "а) представить список школ, требующих ремонта;\nб) подготовить проект бюджета ремонта.\n"
        "2. Акимам областей обеспечить вывоз мусора.\nСрок – 1 мая 2024 г.\n\n"
        "Контроль за исполнением поручений возложить на руководителя канцелярии президента.\n"
    )
    found = directives(act)
    assert [s.span.of(act) for s in found] == [
        "представить список школ, требующих ремонта",
        "подготовить проект бюджета ремонта",
        "обеспечить вывоз мусора",
    ]
    assert [s.responsible for s in found] == [("Министерство образования",)] * 2 + [("акимы областей",)]
    assert [str(s.deadline.on) for s in found if s.deadline] == ["2024-03-28", "2024-03-28", "2024-05-01"]
    assert {s.overseers for s in found} == {("руководитель канцелярии президента",)}
    assert {s.kind for s in found} == {Kind.DIRECTIVE}


def test_the_same_point_for_two_bodies_is_two_directives() -> None:
    act = (
        "Перечень поручений\n\n1. Правительству:\nа) представить план озеленения.\n"
        "2. Министерству финансов:\nа) представить план озеленения.\n"
    )
    assert [s.responsible for s in directives(act)] == [("Правительство",), ("Министерство финансов",)]


def test_the_same_action_said_twice_is_one_directive_at_its_fullest() -> None:
    text = (
        "Президент поручил министерству строительства построить школу в Лазурном. На встрече говорили о погоде.\n\n"
        "Глава государства поручил министерству строительства построить новую школу в Лазурном до конца года.\n"
    )
    (suggestion,) = directives(text)
    assert suggestion.title == "Построить новую школу в Лазурном до конца года"
