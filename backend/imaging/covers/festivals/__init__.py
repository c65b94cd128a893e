"""Prints of festivals."""
