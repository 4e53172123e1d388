"""Russian: slovnet's morphology, syntax and names, pymorphy3's base forms, and rules over them."""
