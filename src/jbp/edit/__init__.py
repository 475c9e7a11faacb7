"""Operations at addresses become verified edits of a plan's text."""
