"""`flask --app wsgi extraction …`: the extraction over a folder of texts: reading, measuring, learning."""

from flask.cli import AppGroup

from tracker.cli.extraction.evaluate import evaluate_folder
from tracker.cli.extraction.suggest import suggest_folder
from tracker.cli.extraction.train import train_weights

extraction = AppGroup("extraction", help="The extraction over a folder of texts.")
extraction.add_command(suggest_folder)
extraction.add_command(evaluate_folder)
extraction.add_command(train_weights)
