"""`python -m junheng` is the command `junheng`."""

from junheng._cli.main import main

if __name__ == "__main__":
    raise SystemExit(main())
