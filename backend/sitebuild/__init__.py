"""Writes the site's Markdown from the Catalogue and has MkDocs turn it into pages."""
