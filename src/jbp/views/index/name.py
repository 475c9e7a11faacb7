"""What the page that leads to all documents is called; apart, since whoever makes one document needs no more of it."""

from typing import Final

INDEX: Final = "index"
