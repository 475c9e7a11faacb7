"""The one place that looks at the clock; everywhere else the day is an argument."""

from __future__ import annotations

import datetime as dt


def today() -> dt.date:
    """The day on the calendar of whoever runs jbp: the default of ``--as-of``."""
    return dt.date.today()  # noqa: DTZ011 - a plan's dates are days on the reader's own calendar, without a zone
