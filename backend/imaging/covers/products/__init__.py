"""Prints of local products."""
