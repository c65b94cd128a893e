"""Prints of sea, harbours, islands, wetland and lakes."""
