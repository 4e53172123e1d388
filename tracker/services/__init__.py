"""Named writes: verbs, one module a noun. They take the session and the actor, and never commit."""
