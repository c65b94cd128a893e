"""Prints of hills, woods, gardens and springs."""
