from tracker.settings import environment


def test_the_file_of_the_installation_is_read(tmp_path, monkeypatch):
    monkeypatch.delenv("TRACKER_COUNTRY", raising=False)
    file = tmp_path / "settings.env"
    file.write_text("# where we are\nTRACKER_COUNTRY = XD\n\nTRACKER_MAIL_PASSWORD=a=b\n", encoding="utf-8")
    assert environment(file)["TRACKER_COUNTRY"] == "XD"
    assert environment(file)["TRACKER_MAIL_PASSWORD"] == "a=b"


def test_the_environment_has_the_last_word(tmp_path, monkeypatch):
    monkeypatch.setenv("TRACKER_COUNTRY", "KZ")
    file = tmp_path / "settings.env"
    file.write_text("TRACKER_COUNTRY=XD\n", encoding="utf-8")
    assert environment(file)["TRACKER_COUNTRY"] == "KZ"


def test_an_installation_without_a_file_has_the_environment_alone(tmp_path, monkeypatch):
    monkeypatch.setenv("TRACKER_COUNTRY", "KZ")
    assert environment(tmp_path / "settings.env")["TRACKER_COUNTRY"] == "KZ"
