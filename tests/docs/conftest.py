"""The pages call jbp as the tests of the command line do."""

from tests.cli.conftest import jbp

__all__ = ["jbp"]
