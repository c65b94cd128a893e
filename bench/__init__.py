"""`make bench`: the real server against a bare Flask view that returns the same bytes, in one run on one machine."""
