"""What every document is made of: blocks and cells, marks and headings, amounts and words."""
