"""Work for which nobody waits: done by ``flask --app wsgi worker``, and done once whatever happens to the worker."""
