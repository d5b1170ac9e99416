"""What every test runs under."""

import os

from hypothesis import settings

# A busy machine is no fault of the code: examples are not timed. Under CI hypothesis sees to it itself.
if "CI" not in os.environ:
    settings.register_profile("steady", deadline=None)
    settings.load_profile("steady")
