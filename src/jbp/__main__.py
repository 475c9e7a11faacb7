"""``python -m jbp``."""

import sys

from jbp.entry import main

sys.exit(main())
