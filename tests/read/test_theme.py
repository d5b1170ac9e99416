"""The archive's own files are laid over the built-in ones, file by file."""

from pathlib import Path

from site_builder.read.builtin import builtin
from site_builder.read.theme import read_theme


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def test_an_archive_without_templates_gets_the_built_in_ones(tmp_path: Path) -> None:
    theme, issues = read_theme(tmp_path)

    assert not issues
    assert theme.templates["article.html"] == (builtin("templates") / "article.html").read_text("utf-8")
    assert "css/tokens.css" in theme.files


def test_one_template_of_the_archive_replaces_one_and_leaves_the_rest(tmp_path: Path) -> None:
    write(tmp_path / "templates/404.html", "gone")

    theme, _ = read_theme(tmp_path)

    assert theme.templates["404.html"] == "gone"
    assert theme.template_paths["404.html"] == "templates/404.html"
    assert "article.html" in theme.templates


def test_a_theme_file_of_the_archive_replaces_one_and_new_ones_are_added(tmp_path: Path) -> None:
    write(tmp_path / "theme/css/tokens.css", "mine")
    write(tmp_path / "theme/fonts/mine.txt", "font")

    theme, _ = read_theme(tmp_path)

    assert theme.files["css/tokens.css"] == b"mine" and theme.files["fonts/mine.txt"] == b"font"


def test_backups_and_hidden_files_are_no_part_of_the_theme(tmp_path: Path) -> None:
    write(tmp_path / "theme/css/tokens.css~", "old")
    write(tmp_path / "theme/.secret", "hidden")

    theme, _ = read_theme(tmp_path)

    assert not [name for name in theme.files if name.endswith("~") or ".secret" in name]


def test_a_link_out_of_the_archive_is_not_followed(tmp_path: Path) -> None:
    write(tmp_path / "outside.txt", "secret")
    (tmp_path / "archive/theme").mkdir(parents=True)
    (tmp_path / "archive/theme/leak.txt").symlink_to(tmp_path / "outside.txt")

    theme, _ = read_theme(tmp_path / "archive")

    assert "leak.txt" not in theme.files


def test_a_template_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/404.html").write_bytes("привет".encode("cp1251"))

    theme, issues = read_theme(tmp_path)

    assert [(issue.code, issue.spot.path) for issue in issues] == [("T07", "templates/404.html")]
    assert "404.html" not in theme.templates
