"""YAML, JSON and TOML with the place of every key and value."""

from checker.documents.structured.nodes import Entry, Node, StructureError

__all__ = ["Entry", "Node", "StructureError"]
