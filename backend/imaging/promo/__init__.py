"""The promotional set: pictures with type, set on paper beside a photo or a drawn cover (BRAND.md section 6)."""
