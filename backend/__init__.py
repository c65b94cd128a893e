"""Shanhai (山海连云): Markdown in, a verified release out, served by an API and a site."""
