"""Plans of alliances that do not exist, as large and as wordy as asked for: to look at pages with, and for tests.

`sample_plan` writes the text of a plan that passes `jbp validate`. The same question gives the same text.
"""
