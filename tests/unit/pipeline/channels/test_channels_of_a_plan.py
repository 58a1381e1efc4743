"""Names of channels, their notes, and all mistakes of all their files at once; stored, they are judged like walks."""

from __future__ import annotations

from pathlib import Path

import pytest

from mysteryshop.errors import FileMistakes, UsageProblem
from mysteryshop.evidence import read_visit
from mysteryshop.model import Channel, ChannelKind, Place, Plan
from mysteryshop.pipeline.channels import channels_left_out, channels_of, read_channels, store_channel

NOW = "2026-10-10T10:00:00+00:00"


def plan(folder: Path, *channels: Channel) -> Plan:
    return Plan("x", channels=channels, place=Place(str(folder / "audit.yaml")))


def put(folder: Path, **files: str) -> None:
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def test_files_are_called_as_they_are_named_and_told_apart(tmp_path: Path) -> None:
    put(tmp_path, order_txt="x", a__terms_md="x", b__terms_md="x", web_txt="x", a__terms_txt="x", _hidden_txt="x")
    found = channels_of([str(tmp_path)], Path())
    assert sorted(channel.name for channel in found) == ["b terms.md", "order", "terms.md", "terms.txt", "web.txt"]
    assert {channel.kind for channel in found} == {None}


def test_a_file_named_twice_is_one_channel(tmp_path: Path) -> None:
    put(tmp_path, order_txt="x")
    assert len(channels_of([str(tmp_path), str(tmp_path / "order.txt")], Path())) == 1


def test_names_that_are_taken_are_not_given_again(tmp_path: Path) -> None:
    put(tmp_path, order_txt="x")
    (channel,) = channels_of([str(tmp_path)], Path(), taken=["order"])
    assert channel.name == "order.txt"


def test_a_folder_with_nothing_to_read_is_told(tmp_path: Path) -> None:
    put(tmp_path, photo_jpg="x")
    with pytest.raises(UsageProblem, match="Nothing to read"):
        channels_of([str(tmp_path)], Path())
    assert channels_left_out([str(tmp_path)]) == (str(tmp_path / "photo.jpg"),)


def test_paths_start_from_the_audit_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, audits__x_yaml="x", mail__order_txt="Subject: x\n\n30 days.")
    monkeypatch.chdir(tmp_path)
    (channel,) = channels_of(["mail"], Path("audits"))
    assert channel.file == "../mail/order.txt"
    (visit,) = read_channels(plan(Path("audits"), channel), NOW)
    assert visit.pages[0].url == "../mail/order.txt"


def test_notes_say_what_it_was_taken_for_whom_it_is_for_and_when_it_was_sent(tmp_path: Path) -> None:
    put(tmp_path, note_txt="A lamp to read by, back within 30 days.")
    said = Channel("note", ChannelKind.STORE, file="note.txt", date="2026-09-01", audience="trade customers")
    (owned,) = read_channels(plan(tmp_path, said), NOW)
    (guessed,) = read_channels(plan(tmp_path, Channel("note", None, file="note.txt")), NOW)
    assert owned.visit.notes == ("for trade customers", "of 2026-09-01")
    assert owned.pages[0].captured == "2026-09-01T12:00:00+00:00"
    assert guessed.visit.notes == ("taken for a leaflet: nothing in it says what it is",)


def test_the_mistakes_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    put(tmp_path, a_json="[", b_csv="x,y\n1,2\n", c_txt="30 days")
    channels = [Channel(file[0], None, file=file) for file in ("a.json", "b.csv", "c.txt", "d.txt")]
    with pytest.raises(FileMistakes) as problem:
        read_channels(plan(tmp_path, *channels), NOW)
    files = [Path(mistake.place.file).name for mistake in problem.value.mistakes]
    assert files == ["a.json", "b.csv", "d.txt"]
    assert "Did you mean" in problem.value.mistakes[2].hint


@pytest.mark.parametrize("name", ["web", "data", "newcomer"])
def test_a_channel_may_not_be_called_as_a_walk_is(tmp_path: Path, name: str) -> None:
    put(tmp_path, c_txt="30 days")
    place = Place("audit.yaml", 7, 5)
    with pytest.raises(FileMistakes, match=f"audit.yaml:7:5: .*'{name}'"):
        read_channels(plan(tmp_path, Channel(name, None, file="c.txt", place=place)), NOW, ["newcomer"])


def test_stored_it_is_read_back_the_same(tmp_path: Path) -> None:
    put(tmp_path, c_txt="Back within 30 days.\nThe key is hunter2.")
    (visit,) = read_channels(plan(tmp_path, Channel("c", None, file="c.txt")), NOW)
    store_channel(visit, tmp_path / "kept", {"audit": "x"}, frozenset({"hunter2"}))
    back = read_visit(tmp_path / "kept")
    assert (back.visit.id, back.visit.persona, back.visit.state) == ("c", "", "finished")
    assert back.visit.plan == {"audit": "x"}
    assert [block.text for block in back.pages[0].blocks] == ["Back within 30 days.", "The key is •••."]
    assert back.visit.pages == tuple(page.id for page in back.pages)
