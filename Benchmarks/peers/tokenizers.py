"""The tokenizers, each behind the same four names.

`run(lines)` cuts all lines and gives CPU seconds and how many pieces there were; `unit` says whether it counts words (pieces with
a letter or digit) or all tokens. `spans(texts, language)` gives the tokens of each text, and `sentences(texts, language)` its sentences,
both as ranges of characters; None where a tool has no sentences.
"""
import ctypes
import json
import os
import re
import subprocess

from peers import environment
from peers.corpus import Lines
from peers.timing import in_process, whole_process


def characters(text, byte_ranges):
    """Ranges of UTF-8 bytes as ranges of characters."""
    index, at = {}, 0
    for i, character in enumerate(text):
        index[at] = i
        at += len(character.encode())
    index[at] = len(text)
    return [(index[start], index[end]) for start, end in byte_ranges]


def found(text, pieces):
    """Where pieces stand in a text, in order; one that the tool has rewritten is skipped."""
    ranges, at = [], 0
    for piece in pieces:
        start = text.find(piece, at)
        if piece and start >= 0:
            at = start + len(piece)
            ranges.append((start, at))
    return ranges


class Cxtext:
    name = "cxtext"
    timed = "whole process"
    unit = "tokens"
    sample = None

    def __init__(self, binary):
        self.binary = binary

    def count(self, lines):
        """Words and tokens, for the check of what the others answer."""
        return self.run(lines)[1]

    def run(self, lines):
        seconds, output = whole_process([self.binary, "tokens", "--count", "--threads", "1"], lines)
        rows, words, tokens, size = map(int, output.split())
        assert (rows, size) == (len(lines.rows), len(lines.text)), "cxtext did not read all of the text"
        return seconds, {"words": words, "tokens": tokens}

    def ranges(self, texts, key, *options):
        command = [self.binary, "tokens", "--format", "jsonl", *options]
        with Lines(texts).file() as file:
            output = subprocess.run(command, stdin=file, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if output.returncode:
            return None
        return [characters(text, json.loads(row)[key]) for text, row in zip(texts, output.stdout.splitlines(), strict=True)]

    def spans(self, texts, language):
        return self.ranges(texts, "tokens")

    def sentences(self, texts, language):
        return self.ranges(texts, "sentences", "--sentences")


class ICU:
    """ICU4C's break iterators, in a C++ program of their own."""

    name = "ICU4C"
    timed = "loop alone"
    unit = "words"
    sample = None

    def __init__(self, **_):
        self.program = environment.ICU_PROGRAM
        if not os.path.exists(self.program):
            raise OSError("icu_words is not compiled")

    def run(self, lines):
        whole, output = whole_process([self.program, "count", "nb"], lines)
        rows, words, loop = output.split()
        assert int(rows) == len(lines.rows), "ICU did not read all of the text"
        return self.seconds(whole, float(loop)), int(words)

    def seconds(self, whole, loop):
        return loop

    def ranges(self, texts, what, language):
        with Lines(texts).file() as file:
            output = subprocess.run([self.program, what, language], stdin=file, stdout=subprocess.PIPE, check=True).stdout.decode()
        rows = [[tuple(map(int, pair.split(","))) for pair in row.split()] for row in output.splitlines()]
        return [characters(text, row) for text, row in zip(texts, rows, strict=True)]

    def spans(self, texts, language):
        return self.ranges(texts, "words", language)

    def sentences(self, texts, language):
        return self.ranges(texts, "sentences", language)


class ICUProcess(ICU):
    """The same with the process's start and the reading of its input, as cxtext is timed."""

    name = "ICU4C, whole process"
    timed = "whole process"

    def seconds(self, whole, loop):
        return whole


class InPython:
    """A tokenizer called from Python, line by line: subclasses give `cut(text)`, a sized collection of tokens."""

    timed = "loop alone"
    unit = "tokens"
    sample = None

    def run(self, lines):
        cut = self.cut
        return in_process(lambda: sum(len(cut(row)) for row in lines.rows))

    def spans(self, texts, language):
        return [found(text, self.cut(text)) for text in texts]

    def sentences(self, texts, language):
        return None


class BlingFire(InPython):
    name = "BlingFire"

    def __init__(self, **_):
        import blingfire

        self.library = blingfire
        self.buffer = None

    def run(self, lines):
        """All lines in one call of the C function: its Python wrapper is four times slower."""
        room = 3 * len(lines.text)
        output = ctypes.create_string_buffer(room)
        to_words = self.library.blingfire.TextToWords
        seconds, size = in_process(lambda: to_words(lines.text, len(lines.text), output, room))
        assert 0 < size <= room, "BlingFire gave no answer"
        return seconds, len(output.value.split())

    def cut(self, text):
        return self.library.text_to_words(text).split(" ")

    def sentences(self, texts, language):
        return [found(text, self.library.text_to_sentences(text).split("\n")) for text in texts]


class Regex(InPython):
    """What many scripts do: a run of letters and digits is a token, so is every other mark."""

    name = r"Python re `\w+\|[^\w\s]`"

    def __init__(self, **_):
        self.cut = re.compile(r"\w+|[^\w\s]").findall


class SpaCy(InPython):
    name = "spaCy blank"
    sample = 1.0

    def __init__(self, **_):
        import spacy

        self.spacy = spacy
        self.cut = spacy.blank("nb").tokenizer

    def spans(self, texts, language):
        cut = self.spacy.blank(language).tokenizer
        return [[(token.idx, token.idx + len(token)) for token in cut(text)] for text in texts]

    def sentences(self, texts, language):
        pipeline = self.spacy.blank(language)
        pipeline.add_pipe("sentencizer")
        return [[(s.start_char, s.end_char) for s in pipeline(text).sents] for text in texts]


class NLTKTweet(InPython):
    name = "NLTK TweetTokenizer"
    sample = 1.0

    def __init__(self, **_):
        from nltk.tokenize import TweetTokenizer

        self.cut = TweetTokenizer().tokenize


KINDS = [Cxtext, ICU, ICUProcess, BlingFire, Regex, SpaCy, NLTKTweet]
