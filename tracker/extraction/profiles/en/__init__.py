"""English: word lists and shallow grammar over its own words and sentences."""
