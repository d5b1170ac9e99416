"""How the theme's fonts are cut from the full families; nothing here is needed to build a site."""
