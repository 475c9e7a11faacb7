"""The shipped templates of HTML and Markdown as Jinja compiles them. Written by `make generate`; see `..stored`."""
