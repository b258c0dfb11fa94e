"""The comparisons: each gives the tables that `compare` prints. `texts` are the lines whose reading is timed, by their name."""
import glob
import os
import re
import sys

from peers import languages, quality, sentiment, tokenizers
from peers.corpus import LANGUAGES, ROOT, comments, read_treebank, running_text
from peers.environment import available
from peers.tables import Table
from peers.timing import race

# How many tokens, or words, a tool may find for each one that cxtext finds: conventions differ, loops that do nothing stand out.
PLAUSIBLE = (0.8, 1.3)
LANGUAGE_MODEL = os.path.join(ROOT, "Lexicons", "shared", "language-model.txt")


def check(holds, complaint):
    """An answer that cannot be right ends the comparison: its speed would mean nothing."""
    if not holds:
        sys.exit(f"compare: {complaint}: something is wrong, or the text is most unusual")


def check_lines(result):
    check(len(result.answer) == len(result.lines.rows), f"{result.peer.name} did not answer for each line")


def holds_dev(ud):
    """Whether a folder of treebanks holds dev texts, which cxtext's language model was trained on."""
    return bool(glob.glob(os.path.join(ud, "*dev*.conllu")))


def against(results):
    """How many times as fast cxtext, the first of the results, is as each of them."""
    ratios = [results[0].megabytes_per_second / result.megabytes_per_second for result in results]
    return [""] + [f"{ratio:.1f} ×" if ratio < 10 else f"{ratio:.0f} ×" for ratio in ratios[1:]]


def token_speed(name, peers, lines, rounds):
    table = Table(f"Tokens: speed on {name}", ["tool", "timed", "MB read", "MB/s", "cxtext is", "found, to cxtext's"],
                  ["Found: tokens, or words where the tool counts words, for each one that cxtext finds in the same text."])
    results = race(peers, lines, rounds)
    for result, ratio in zip(results, against(results), strict=True):
        peer, answer = result.peer, result.answer
        ours = peers[0].count(result.lines)[peer.unit]
        share = (answer if isinstance(answer, int) else answer[peer.unit]) / ours
        check(PLAUSIBLE[0] < share < PLAUSIBLE[1], f"{peer.name} found {share:.2f} {peer.unit} for one of cxtext's")
        table.add(peer.name, peer.timed, result.lines.megabytes, result.megabytes_per_second, ratio, f"{share:.3f} {peer.unit}")
    return table


def span_quality(title, notes, peers, treebanks, asked, golds):
    """F1 of `peer.<asked>` by language; `golds` are (gold, languages) with the heading of each column in front."""
    table = Table(title, ["tool"] + LANGUAGES + ["mean"] + [heading for heading, _, _ in golds], notes)
    for peer in peers:
        if isinstance(peer, tokenizers.ICUProcess):
            continue
        spans = {language: getattr(peer, asked)([document.text for document in treebanks[language]], language)
                 for language in LANGUAGES}
        if any(answer is None for answer in spans.values()):
            continue
        first = {"spans": "tokens"}.get(asked, asked)
        scores = [quality.f1(treebanks[language], first, spans[language]) for language in LANGUAGES]
        others = [quality.f1(treebanks[language], gold, spans[language]) for _, gold, language in golds]
        table.add(peer.name, *(f"{score:.2f}" for score in scores + [sum(scores) / len(scores)] + others))
    return table


def tokens(texts, rounds, binary, ud):
    peers = available(tokenizers.KINDS, binary=binary)
    for name, lines in texts.items():
        yield token_speed(name, peers, lines, rounds)
    if not ud:
        return
    treebanks = {language: running_text(read_treebank(ud, language)) for language in LANGUAGES}
    developed = " cxtext was developed with these dev texts in view: expect a little less on others." if holds_dev(ud) else ""
    yield span_quality(
        "Tokens: F1 on running text",
        ["Universal Dependencies, ten sentences joined by a space, in percent." + developed,
         "UD splits most English hyphen compounds (long-term) and no Nordic ones; cxtext keeps all of them whole. The last column takes UD's pieces",
         "a - b for one token."],
        peers, treebanks, "spans", [("en, a-b is one token", "joined", "en")])
    yield span_quality(
        "Sentences: F1 on running text", ["The same texts. Nothing but a line end could mark the headlines among them."],
        peers, treebanks, "sentences", [])


def language_speed(name, peers, lines, rounds):
    table = Table(f"Language: speed on {name}", ["tool", "chooses from", "timed", "MB read", "MB/s", "texts/s", "cxtext is"])
    results = race(peers, lines, rounds)
    for result, ratio in zip(results, against(results), strict=True):
        check_lines(result)
        table.add(result.peer.name, result.peer.chooses, result.peer.timed, result.lines.megabytes, result.megabytes_per_second,
                  f"{result.lines_per_second:,.0f}", ratio)
    return table


def language_quality(title, notes, peers, texts, seen):
    """Accuracy by language; `texts` are {length: {language: texts}}, `seen` whether cxtext's model was trained on them."""
    table = Table(title, ["tool"] + [f"{length}: mean ({' '.join(LANGUAGES)})" for length in texts], notes)
    for peer in peers:
        cells = []
        for by_language in texts.values():
            scores = [quality.accuracy(by_language[language], peer.labels(by_language[language]), language) for language in LANGUAGES]
            cells.append(f"{sum(scores) / len(scores):.1f} ({' '.join(f'{score:.1f}' for score in scores)})")
        table.add(peer.name + (", in-sample" if seen and peer is peers[0] else ""), *cells)
    return table


def cross_validated():
    """What the language model says of itself: its mean accuracy on the first 3, 8, 20 words and whole sentences of UD's dev
    texts, each measured by a model that was not trained on it."""
    with open(LANGUAGE_MODEL, encoding="ascii") as file:
        found = re.search(r"^# Cross-validated on UD, first 3 / 8 / 20 words / whole .*: ([\d./ ]+)$", file.read(), re.MULTILINE)
    return found[1].split(" / ") if found else []


def by_length(cut, texts):
    """{language: texts} to {length: {language: texts}}."""
    cuts = {language: cut(texts[language]) for language in LANGUAGES}
    return {length: {language: cuts[language][length] for language in LANGUAGES} for length in cuts[LANGUAGES[0]]}


def language(texts, rounds, binary, ud):
    peers = available(languages.KINDS, binary=binary)
    for name, lines in texts.items():
        yield language_speed(name, peers, lines, rounds)
    yield language_quality(
        "Language: accuracy on this repository's comments",
        ["cxtext's model was trained on them too, so its own figures are in-sample and prove nothing."],
        peers, {"whole comments": comments()}, seen=True)
    if ud:
        yield from language_by_length(peers, ud)


def language_by_length(peers, ud):
    sentences = {code: [sentence.text for document in read_treebank(ud, code) for sentence in document] for code in LANGUAGES}
    seen = holds_dev(ud)
    note = ("cxtext's model was trained on UD's dev texts. These are others, so the comparison is fair." if not seen else
            "cxtext's model was trained on these dev texts: its row \"in-sample\" proves nothing. \"Cross-validated\" is measured by "
            "models that had not seen\nthe sentence (`Scripts/train-language-model --cross-validate`; the means stand in "
            "`Lexicons/shared/language-model.txt`): compare that one.")
    table = language_quality("Language: accuracy on the first words of all UD sentences of three words or more", [note],
                             peers, by_length(quality.prefixes, sentences), seen)
    if seen and cross_validated():
        table.add("cxtext, cross-validated", *cross_validated())
        table.rows.insert(1, table.rows.pop())
    yield table
    yield language_quality(
        "Language: accuracy on UD texts that really have the length",
        ["Prefixes of exactly so many words, cut from longer ones, and whole sentences of 21 words or more."
         + (" In-sample for cxtext, as said above." if seen else "")],
        peers, by_length(quality.buckets, sentences), seen)


def feelings(texts, rounds, binary, ud):
    peers = available(sentiment.KINDS, binary=binary)
    for name, lines in texts.items():
        table = Table(f"Sentiment: speed on {name}", ["tool", "timed", "MB read", "MB/s", "comments/s", "cxtext is", "scored, %"],
                      ["Scored: comments that the tool calls anything but zero. vaderSentiment knows English alone."])
        results = race(peers, lines, rounds)
        for result, ratio in zip(results, against(results), strict=True):
            check_lines(result)
            scored = 100 * sum(score != 0 for score in result.answer) / len(result.answer)
            check(result.peer is not peers[0] or scored > 30, f"cxtext scored {scored:.0f} % of the comments")
            table.add(result.peer.name, result.peer.timed, result.lines.megabytes, result.megabytes_per_second,
                      f"{result.lines_per_second:,.0f}", ratio, scored)
        yield table


COMPARISONS = {"tokens": tokens, "language": language, "sentiment": feelings}
