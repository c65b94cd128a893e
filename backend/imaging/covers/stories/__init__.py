"""Prints of stories."""
