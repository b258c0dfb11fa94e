"""The texts that the tools are run on: a file, this repository's comments, Universal Dependencies."""
import glob
import os
import random
import tempfile
from functools import lru_cache

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LANGUAGES = ["nb", "nn", "da", "sv", "en"]
TREEBANKS = {"nb": "no_bokmaal", "nn": "no_nynorsk", "da": "da_ddt", "sv": "sv_talbanken", "en": "en_ewt"}
SENTENCES_PER_DOCUMENT = 10


class Lines:
    """Texts without line ends: as strings for tools in this process, as a file for the others."""

    def __init__(self, rows):
        self.rows = rows
        self.text = "".join(row + "\n" for row in rows).encode()
        self.megabytes = len(self.text) / 1e6

    @lru_cache(maxsize=None)
    def first(self, megabytes):
        """The first whole lines that fit into so many megabytes; all of them for None."""
        if megabytes is None or megabytes >= self.megabytes:
            return self
        taken, count = 0, 0
        while taken < megabytes * 1e6:
            taken += len(self.rows[count].encode()) + 1
            count += 1
        return Lines(self.rows[:count])

    def file(self):
        file = tempfile.TemporaryFile()
        file.write(self.text)
        file.seek(0)
        return file


def read_lines(path):
    """A file with one comment per line; empty lines are left out."""
    with open(path, encoding="utf-8", errors="replace") as file:
        return [row for row in file.read().split("\n") if row.strip()]


def comments():
    """This repository's own comments, by language."""
    found = {}
    for language in LANGUAGES:
        with open(os.path.join(ROOT, "Corpora", language, "comments.tsv"), encoding="utf-8") as file:
            found[language] = [row.rstrip("\n").split("\t")[3] for row in file if not row.startswith("#")]
    return found


def repeated(once, megabytes, seed=20261122):
    """Texts again and again, each time in another order, to so many megabytes; as they are if they fill half of that once."""
    size = sum(len(text.encode()) + 1 for text in once) / 1e6
    times = round(megabytes / size)
    if times <= 1:
        return Lines(once)
    order = random.Random(seed)
    return Lines([text for _ in range(times) for text in order.sample(once, len(once))])


class Sentence:
    """A sentence of a treebank. `tokens` are spans of characters of the text without its white space, as in CoNLL 2018's
    evaluation; a multiword token is one. `joined` are the same with hyphen compounds in one piece."""

    def __init__(self, text, forms):
        self.text = text
        self.squeezed = "".join(text.split())
        self.tokens, at = [], 0
        for form in forms:
            length = len("".join(form.split()))
            self.tokens.append((at, at + length))
            at += length
        if self.squeezed != "".join("".join(form.split()) for form in forms):
            raise ValueError(f"tokens do not make up the sentence: {text}")
        self.joined = self.join_hyphens()

    def join_hyphens(self):
        """Tokens a, -, b that stand without spaces become one, and so do longer chains."""
        spaces, at = set(), 0
        for word in self.text.split():
            at += len(word)
            spaces.add(at)
        joined, open_end = [], False
        for start, end in self.tokens:
            touching = start > 0 and start not in spaces and end not in spaces
            hyphen = (touching and self.squeezed[start:end] == "-"
                      and self.squeezed[start - 1].isalnum() and self.squeezed[end:end + 1].isalnum())
            if hyphen or open_end:
                start = joined.pop()[0]
            joined.append((start, end))
            open_end = hyphen
        return joined


class Document:
    """Ten sentences of one document, joined by a space: running text, as a long comment is."""

    def __init__(self, sentences):
        self.text = " ".join(sentence.text for sentence in sentences)
        self.tokens, self.joined, self.sentences, at = set(), set(), set(), 0
        for sentence in sentences:
            self.tokens.update((at + start, at + end) for start, end in sentence.tokens)
            self.joined.update((at + start, at + end) for start, end in sentence.joined)
            self.sentences.add((at, at + len(sentence.squeezed)))
            at += len(sentence.squeezed)


def lacks(folder):
    """The treebanks that a folder does not hold."""
    return [name for name in TREEBANKS.values() if not glob.glob(os.path.join(folder, name + ".*conllu"))]


def read_treebank(folder, language):
    """The documents of a language's treebank, each a list of sentences; of all splits that the folder holds."""
    documents = []
    for path in sorted(glob.glob(os.path.join(folder, TREEBANKS[language] + ".*conllu"))):
        documents.append([])
        text, forms, inside = "", [], 0
        with open(path, encoding="utf-8") as file:
            for row in file:
                row = row.rstrip("\n")
                if row.startswith("# newdoc"):
                    documents.append([])
                elif row.startswith("# text ="):
                    text = row[8:].strip()
                elif row and not row.startswith("#"):
                    number, form = row.split("\t")[:2]
                    first, _, last = number.partition("-")
                    if last:
                        inside = int(last)
                    elif "." in number or int(first) <= inside:
                        continue  # an empty node, or a part of a multiword token that has been taken
                    forms.append(form)
                elif not row and forms:
                    documents[-1].append(Sentence(text, forms))
                    forms, inside = [], 0
    return [document for document in documents if document]


def running_text(documents):
    size = SENTENCES_PER_DOCUMENT
    return [Document(document[i:i + size]) for document in documents for i in range(0, len(document), size)]
