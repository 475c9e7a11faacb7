from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from tests.rendering.decks import company_theme
from tests.rendering.theme.looks import SVG, font, full

from jbp.errors import JbpError, RenderError, UsageError, WriteError
from jbp.workspace.theme_files import files_of_theme, load_theme, on_disk


def _write(folder: Path, text: str, **files: bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / name.replace("_", ".")).write_bytes(data)
    (folder / "theme.toml").write_text(text, encoding="utf-8")
    return folder / "theme.toml"


def test_a_theme_is_read_with_its_files(tmp_path: Path) -> None:
    text = 'name = "Acme"\nlogo = "a.svg"\npresentation = "a.pptx"\n[fonts]\nbody="Source Sans 3"\nfiles=["a.ttf"]'
    presentation = company_theme()
    file = _write(tmp_path, text, a_svg=SVG, a_pptx=presentation, a_ttf=font())
    theme = load_theme(file)
    assert theme.logo is not None
    assert theme.presentation == presentation
    assert [one.family for one in theme.fonts.files] == ["Source Sans 3"]
    assert files_of_theme(file) == {tmp_path / name for name in ("theme.toml", "a.svg", "a.pptx", "a.ttf")}


@pytest.mark.parametrize("name", ["acme.pptx", "acme.potx", "ACME.PPTX"])
def test_a_presentation_is_a_theme_by_itself(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(company_theme())
    assert load_theme(tmp_path / name).fonts.body == "Calibri"
    assert files_of_theme(tmp_path / name) == {tmp_path / name}


def test_a_file_that_is_not_there_is_named_with_who_names_it(tmp_path: Path) -> None:
    file = _write(tmp_path, 'logo = "logo.svg"')
    with pytest.raises(UsageError, match=r"^acme/theme\.toml:1:1: logo names logo\.svg, which does not exist"):
        load_theme(file, shown="acme/theme.toml")
    with pytest.raises(UsageError, match=r"There is no theme none\.toml"):
        load_theme(tmp_path / "none.toml", shown="none.toml")


def test_a_colour_on_which_nothing_could_be_seen_is_refused_where_it_stands(tmp_path: Path) -> None:
    file = _write(tmp_path, '[colors]\naccent = "#0b5cad"\n[dark]\n  paper = "#888888"\n')
    with pytest.raises(UsageError, match=r"^theme\.toml:4:3, \[dark\]: on paper #888888"):
        load_theme(file, shown="theme.toml")


@pytest.mark.parametrize("name", ["../secret.svg", "{}/secret.svg", "link.svg", "below/link.svg", "folder", "pipe"])
def test_nothing_is_read_from_outside_the_themes_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.svg").write_bytes(SVG)
    folder = tmp_path / "theme"
    (folder / "below").mkdir(parents=True)
    (folder / "folder").mkdir()
    os.mkfifo(folder / "pipe")
    (folder / "link.svg").symlink_to("../secret.svg")
    (folder / "below/link.svg").symlink_to(tmp_path / "secret.svg")
    file = _write(folder, f'logo = "{name.format(tmp_path)}"')
    with pytest.raises(UsageError, match=r"theme\.toml:1:1: logo names a file that cannot be taken"):
        load_theme(file)


def test_a_theme_of_a_configuration_lies_in_its_repository(tmp_path: Path) -> None:
    outside = _write(tmp_path / "outside", 'name = "x"')
    root = tmp_path / "root"
    root.mkdir()
    (root / "theme").symlink_to(outside.parent)
    (root / "theme.toml").symlink_to(outside)
    for path in (root / "theme/theme.toml", root / "theme.toml", root / "../outside/theme.toml"):
        with pytest.raises(JbpError, match="leads out of the folder"):
            load_theme(path, root=root)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("theme.toml", b"\xff\xfe", "theme.toml:1:1: this is not written in UTF-8"),
        ("theme.toml", bytes(4_000_000), "larger than 3 MiB"),
        ("a.pptx", bytes(60_000_000), "larger than 50 MiB"),
        ("a.pptx", b"no archive", "cannot be opened"),
    ],
)
def test_what_is_no_theme_is_refused(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(JbpError, match=said):
        load_theme(tmp_path / name)
    assert files_of_theme(tmp_path / name) == {tmp_path / name}


def test_where_fonts_have_no_room_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(WriteError, match="or name another folder in TMPDIR"), on_disk(full().fonts):
        pytest.fail("nothing is laid out where no folder is")


def test_fonts_lie_on_the_disk_only_while_they_are_needed() -> None:
    fonts = full().fonts
    with on_disk(fonts) as laid_out:
        files = sorted(Path(laid_out.folder).iterdir())
        assert [file.name for file in files] == ["0.ttf", "1.woff2"]
        assert files[0].read_bytes() == fonts.files[0].data
    assert not Path(laid_out.folder).exists()
    with pytest.raises(RenderError), on_disk(fonts) as laid_out:
        raise RenderError
    assert not Path(laid_out.folder).exists()
