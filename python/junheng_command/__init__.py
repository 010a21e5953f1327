"""The command `junheng`, outside the package: Ctrl-C may come while the package is imported."""

from __future__ import annotations


def main() -> int:
    """Import the package and run its command line; returns the exit status."""
    try:
        from junheng._cli.main import main as run

        return run()
    except KeyboardInterrupt:  # before the command line has begun
        return 130
