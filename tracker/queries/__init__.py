"""Named reads: one module a noun. They take the session first and change nothing."""
