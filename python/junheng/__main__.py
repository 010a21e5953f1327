"""`python -m junheng` is the command `junheng`."""

try:
    from junheng._cli.main import main
except KeyboardInterrupt:  # Ctrl-C before the command line has begun
    raise SystemExit(130) from None

if __name__ == "__main__":
    raise SystemExit(main())
