"""`python -m junheng` is the command `junheng`."""

from junheng.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
