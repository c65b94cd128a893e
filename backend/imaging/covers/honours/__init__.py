"""Prints of honours."""
