"""Files of annotations are found where articles are looked for, and cost no more to read."""

import json
import os
from pathlib import Path

import pytest

from site_builder.importing import annotated
from site_builder.importing.annotated import holding_remarks, remarks_at

REMARK = {"uri": "https://example.org/pier", "text": "why", "target": [], "user": "acct:ada@hypothes.is"}
LIST = json.dumps({"annotations": [REMARK]})


def test_annotations_are_found_in_folders_and_not_where_links_or_hidden_files_lead(tmp_path: Path) -> None:
    for name in ("in/deep/a.json", "in/.hidden/b.json", "in/c.txt", "other/d.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(LIST, "utf-8")
    (tmp_path / "in" / "elsewhere").symlink_to(tmp_path / "other")
    (tmp_path / "in" / "e.json").write_text('{"no": "annotations"}', "utf-8")

    found = list(holding_remarks((tmp_path / "in", tmp_path / "none.json"), tmp_path))

    assert found == [tmp_path / "in" / "deep" / "a.json"]


def test_what_the_archive_keeps_is_not_read_again(tmp_path: Path) -> None:
    for name in ("content/originals/a", "inbox"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "a.json").write_text(LIST, "utf-8")

    assert list(holding_remarks((tmp_path,), tmp_path)) == [tmp_path / "inbox" / "a.json"]


def test_a_long_list_is_read_by_a_process_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(LIST + " " * annotated._LITTLE, "utf-8")

    read, issues = remarks_at(file)

    assert read and [one.text for one in read[1]] == ["why"]
    assert not issues


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_is_told_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.json")

    assert [one.code for one in remarks_at(tmp_path / "a.json").issues] == ["I09"]
    assert not list(holding_remarks((tmp_path,), tmp_path))


def test_what_is_larger_than_any_export_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(annotated, "MOST_BYTES_OF_EXPORT", 10)
    (tmp_path / "a.json").write_text(LIST, "utf-8")

    assert [one.code for one in remarks_at(tmp_path / "a.json").issues] == ["I04"]
    assert not list(holding_remarks((tmp_path,), tmp_path))
