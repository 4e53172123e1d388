"""Bodies of real countries as data: their names in three languages, what they are part of, what became of them."""
