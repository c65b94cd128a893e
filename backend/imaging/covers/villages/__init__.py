"""Prints of villages."""
