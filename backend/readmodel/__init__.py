"""The read model room: a Catalogue becomes content.sqlite with ready JSON fragments (writer); requests read it."""
