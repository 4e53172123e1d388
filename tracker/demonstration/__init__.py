"""The demonstration data: an invented republic, loaded through the services that people use, and removable at once."""
