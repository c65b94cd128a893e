"""Prints of study bases."""
