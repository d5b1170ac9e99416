"""Watch, rebuild, reload: the site beside the author while they write."""
