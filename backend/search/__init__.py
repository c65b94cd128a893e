"""The search room: a Catalogue becomes a Whoosh index (writer), visitors' words become hits (queries)."""
