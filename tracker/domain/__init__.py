"""What the words of the field mean: codes and rules in plain Python, standard library only."""
