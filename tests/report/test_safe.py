from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jbp.letters import legible, one_line
from jbp.report.safe import neutral


def test_controls_are_replaced_and_letters_stay() -> None:
    assert legible("a\x1b[31mb\x9b\u202e\u200bé長\tc\n") == "a�[31mb���é長\tc\n"
    assert one_line("a\r\n b\t c\x00") == "a b c�"


def test_a_line_that_would_be_a_command_is_none() -> None:
    assert neutral("::error::x\n  ::set-output::\na ::b\n") == ": :error::x\n  : :set-output::\na ::b\n"
    assert neutral("x ##[add-mask]y") == "x # #[add-mask]y"


@given(st.text())
def test_whatever_is_given_nothing_acts(text: str) -> None:
    shown = neutral(one_line(text))
    assert all(char.isprintable() or char.isspace() or ord(char) > 0x2FFF or not char.isascii() for char in shown)
    assert "\x1b" not in shown
    assert not any(line.lstrip().startswith("::") for line in shown.splitlines())
    assert "##[" not in shown
