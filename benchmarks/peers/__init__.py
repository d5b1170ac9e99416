"""The same archive built by this program and by a peer, in turns: see `benchmarks/README.md`."""
