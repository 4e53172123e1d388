"""Rules that hold for the whole project, checked rather than hoped for."""
