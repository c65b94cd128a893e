"""Prints of old towns."""
