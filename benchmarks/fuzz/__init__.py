"""Fuzzing: inputs that nobody wrote, sought by what code they reach; README.md tells how to run it."""
