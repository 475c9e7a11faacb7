"""The version, where `jbp --version` finds it without looking into what is installed."""

VERSION = "0.1.0"
