"""How right the answers are: F1 of spans, and the share of right languages."""


def f1(documents, gold, spans):
    """F1 in percent over the spans of all documents, white space ignored; `gold` names the spans of a document."""
    right = wanted = given = 0
    for document, ranges in zip(documents, spans, strict=True):
        expected, answered = getattr(document, gold), without_space(document.text, ranges)
        right += len(expected & answered)
        wanted += len(expected)
        given += len(answered)
    return 100 * 2 * right / (wanted + given)


def without_space(text, ranges):
    """Ranges of characters, counted without white space; those of nothing but white space fall away."""
    index, at = [], 0
    for character in text:
        index.append(at)
        at += not character.isspace()
    index.append(at)
    return {(index[start], index[end]) for start, end in ranges if index[start] < index[end]}


def accuracy(texts, labels, language):
    """Percent of right labels."""
    assert len(labels) == len(texts), f"{len(texts)} texts, {len(labels)} labels"
    return 100 * sum(label == language for label in labels) / len(texts)


def prefixes(texts):
    """The first 3, 8, 20 words and all words of every text of at least three words, shorter ones as they are."""
    words = [text.split() for text in texts]
    long_enough = [row for row in words if len(row) >= 3]
    return {name: [" ".join(row[:count]) for row in long_enough]
            for name, count in (("first 3", 3), ("first 8", 8), ("first 20", 20), ("all words", None))}


def buckets(texts):
    """Texts that really have the length: exactly 3, 8, 20 words, cut from longer ones, and whole texts of 21 words or more."""
    words = [text.split() for text in texts]
    cut = {f"exactly {count}": [" ".join(row[:count]) for row in words if len(row) >= count] for count in (3, 8, 20)}
    return cut | {"21 or more": [" ".join(row) for row in words if len(row) >= 21]}
