#!/usr/bin/env python3
"""Comments per second of cxtext and of Python's vaderSentiment (PyPI): `compare sentiment`, with what this Python has.

    swift build -c release && pip install vaderSentiment
    Benchmarks/peers/vader.py [FILE] [--rounds 5]
"""
import os
import sys

compare = os.path.join(os.path.dirname(os.path.abspath(__file__)), "compare")
os.execv(sys.executable, [sys.executable, compare, "sentiment", "--no-install"] + sys.argv[1:])
