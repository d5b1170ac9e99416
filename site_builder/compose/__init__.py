"""Archive -> pages: one file for each kind of page; `views` is all that a template can see."""
