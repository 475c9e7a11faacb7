"""``python -m jbp``."""

import sys

from jbp.entry import program

sys.exit(program())
