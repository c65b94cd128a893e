"""Points on the ground: datums and distances. WGS-84 degrees unless a name says otherwise."""
