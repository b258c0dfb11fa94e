"""Sentiment: `run(lines)` gives a score per line; 0 means that the tool found nothing."""
import json

from peers.timing import in_process, whole_process


class Cxtext:
    name = "cxtext"
    timed = "whole process"
    sample = None

    def __init__(self, binary):
        self.command = [binary, "analyze", "--format", "jsonl", "--threads", "1"]

    def run(self, lines):
        seconds, output = whole_process(self.command, lines)
        return seconds, [json.loads(row)["sentiment"]["score"] for row in output.splitlines()]


class Vader:
    name = "vaderSentiment"
    timed = "loop alone"
    sample = 0.5

    def __init__(self, **_):
        from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

        self.scores = SentimentIntensityAnalyzer().polarity_scores

    def run(self, lines):
        return in_process(lambda: [self.scores(row)["compound"] for row in lines.rows])


KINDS = [Cxtext, Vader]
