"""copydesk checks the facts and the form of articles with rules written in YAML or JSON."""

__version__ = "0.1.0"
