"""A user's file becomes text, or says why it can't."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mysteryshop.errors import Exit, FileMistakes, Mistake
from mysteryshop.files.opening import LARGEST, read_text


def only_mistake(path: Path) -> Mistake:
    with pytest.raises(FileMistakes) as caught:
        read_text(path)
    assert caught.value.exit_code is Exit.USAGE
    (mistake,) = caught.value.mistakes
    return mistake


def file_of(folder: Path, content: bytes, name: str = "a.yaml") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_reads_utf_8_with_and_without_a_byte_order_mark(tmp_path: Path) -> None:
    assert read_text(file_of(tmp_path, "ä: ö".encode())) == "ä: ö"
    assert read_text(file_of(tmp_path, b"\xef\xbb\xbfa: b")) == "a: b"


def test_names_the_byte_that_is_not_utf_8(tmp_path: Path) -> None:
    mistake = only_mistake(file_of(tmp_path, "é: x\nname: Caf".encode() + b"\xe9\n"))
    assert mistake.place.line == 2
    assert mistake.place.column == 10
    assert "byte 15 (0xe9)" in mistake.problem
    assert "UTF-8" in mistake.hint


def test_names_utf_16(tmp_path: Path) -> None:
    assert "UTF-16" in only_mistake(file_of(tmp_path, "a: b".encode("utf-16"))).problem


def test_refuses_a_binary_file(tmp_path: Path) -> None:
    assert "not a text file" in only_mistake(file_of(tmp_path, b"\x89PNG\r\n\0\0")).problem


def test_refuses_a_folder(tmp_path: Path) -> None:
    assert "folder" in only_mistake(tmp_path).problem


def test_names_the_nearest_file_in_the_folder(tmp_path: Path) -> None:
    there = file_of(tmp_path, b"a: b", "Spring-range.yaml")
    mistake = only_mistake(tmp_path / "sprign-range.yaml")
    assert mistake.problem == "there is no such file"
    assert mistake.hint == f"Did you mean '{there}'?"


def test_names_a_folder_that_is_missing_too(tmp_path: Path) -> None:
    assert "does not exist either" in only_mistake(tmp_path / "nowhere" / "a.yaml").hint


def test_a_name_that_no_file_can_have_is_a_mistake(tmp_path: Path) -> None:
    assert only_mistake(tmp_path / "a\0b.yaml").problem
    assert only_mistake(tmp_path / ("a" * 5000)).problem


def test_refuses_a_pipe_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert "pipe" in only_mistake(tmp_path / "pipe.yaml").problem


def test_refuses_fifty_megabytes_without_reading_them(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    with path.open("wb") as stream:
        stream.truncate(50_000_000)
    assert "1 MiB" in only_mistake(path).problem


def test_reads_a_file_of_just_the_largest_size(tmp_path: Path) -> None:
    assert len(read_text(file_of(tmp_path, b"#" * LARGEST))) == LARGEST
    assert "1 MiB" in only_mistake(file_of(tmp_path, b"#" * (LARGEST + 1))).problem
