"""The parts of results.

Written by tools/gen_python_results.py from the core's JSON Schemas. Do not edit by hand.
"""
