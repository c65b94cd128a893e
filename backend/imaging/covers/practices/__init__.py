"""Prints of practices."""
