"""What the program costs, measured; never asserted in tests, because machines are shared and noisy."""
