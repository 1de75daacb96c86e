"""What `copydesk init` sees in a repository and proposes for it."""

from checker.engine.starting.proposal import Choice, Proposal, propose

__all__ = ["Choice", "Proposal", "propose"]
