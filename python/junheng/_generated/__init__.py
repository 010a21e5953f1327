"""Code written by tools/gen_python_*.py from the core."""
