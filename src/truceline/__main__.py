"""`python -m truceline` is the command line."""

from truceline.serve.cli import main

main()
