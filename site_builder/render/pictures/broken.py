"""What the readers of pictures raise."""


class Broken(ValueError):  # noqa: N818  told to a person, never raised past the folder
    """A picture ends before it is whole, or is not laid out as its kind is."""
