"""The API room: one Flask app serves JSON, pictures and the site of the pinned release (`app.create_app`)."""
