"""The outside world: files and pages, and what can be read in them."""
