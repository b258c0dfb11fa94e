"""The language identifiers: `labels(texts)` gives one of nb, nn, da, sv, en or something else for each text, one text at a time.

Tools that can be are restricted to the five languages; plain Norwegian ("no") counts as nb.
"""
import json

from peers.corpus import Lines
from peers.timing import in_process, whole_process


class Cxtext:
    name = "cxtext"
    timed = "whole process"
    chooses = "five and none"
    sample = None

    def __init__(self, binary):
        self.command = [binary, "language", "--format", "jsonl", "--threads", "1"]

    def run(self, lines):
        seconds, output = whole_process(self.command, lines)
        return seconds, [json.loads(row)["language"] for row in output.splitlines()]

    def labels(self, texts):
        return self.run(Lines(texts))[1]


class InPython:
    """An identifier called from Python: subclasses give `label(text)`."""

    timed = "loop alone"
    chooses = "five"
    sample = None

    def run(self, lines):
        return in_process(lambda: self.labels(lines.rows))

    def labels(self, texts):
        label = self.label
        return [label(text) for text in texts]


class CLD2(InPython):
    name = "cld2"
    chooses = "all it knows"
    CODES = {"no": "nb"}

    def __init__(self, **_):
        import pycld2

        self.detect = pycld2.detect

    def label(self, text):
        code = self.detect(text, isPlainText=True, bestEffort=True)[2][0][1]
        return self.CODES.get(code, code)


class Heliport(InPython):
    """Restricted: the best of the five among its twenty best guesses."""

    name = "heliport"
    sample = 2.0
    CODES = {"nob": "nb", "nno": "nn", "dan": "da", "swe": "sv", "eng": "en"}

    def __init__(self, **_):
        import heliport

        self.identifier = heliport.Identifier()

    def label(self, text):
        for code in self.identifier.identify_topk(text, 20):
            if code in self.CODES:
                return self.CODES[code]
        return None


class HeliportFree(Heliport):
    """Unrestricted, which is its fast way."""

    name = "heliport, all languages"
    chooses = "all it knows"

    def label(self, text):
        return self.CODES.get(self.identifier.identify(text))


class Lingua(InPython):
    name = "lingua"
    sample = 0.5

    def __init__(self, **_):
        from lingua import Language, LanguageDetectorBuilder

        names = dict(nb=Language.BOKMAL, nn=Language.NYNORSK, da=Language.DANISH, sv=Language.SWEDISH, en=Language.ENGLISH)
        self.codes = {name: code for code, name in names.items()}
        builder = LanguageDetectorBuilder.from_languages(*names.values())
        self.detector = builder.with_preloaded_language_models().build()

    def label(self, text):
        return self.codes.get(self.detector.detect_language_of(text))


class Py3langid(InPython):
    name = "py3langid"
    sample = 1.0

    def __init__(self, **_):
        from py3langid.langid import MODEL_FILE, LanguageIdentifier

        self.identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
        self.identifier.set_languages(["no", "nn", "da", "sv", "en"])

    def label(self, text):
        code = self.identifier.classify(text)[0]
        return "nb" if code == "no" else code


KINDS = [Cxtext, CLD2, Heliport, HeliportFree, Lingua, Py3langid]
