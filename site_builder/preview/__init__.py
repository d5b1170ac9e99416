"""An archive as its author sees it while writing: any page at once, everything else when there is time."""
