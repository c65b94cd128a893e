"""Prints of routes."""
