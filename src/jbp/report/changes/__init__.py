"""What changed, as text, Markdown and JSON."""
