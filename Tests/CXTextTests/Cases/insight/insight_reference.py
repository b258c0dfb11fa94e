#!/usr/bin/env python3
"""Works out the figures of CXText's Insight chapter a second time, in plain Python and from the rows themselves.

Usage: insight_reference.py [--sample]
Writes expected.tsv beside this file from verbatims.tsv; with --sample makes verbatims.tsv anew first (made up, fixed seed).
InsightReferenceTests compares both to 1e-9. Nothing here follows the Swift code: no tallies, no cross products added up,
matrices solved by Gauss-Jordan with pivoting, tails from math.erfc.
"""
import math
import os
import random
import sys
from fractions import Fraction

HERE = os.path.dirname(os.path.abspath(__file__))
Z = 1.959963984540054
THEMES = ["waiting", "no_reply", "kindness", "price_level", "refund", "ease_of_use", "delivery_time"]
DRIVERS = {
    "waiting": "ease", "no_reply": "problem_solving", "kindness": "empathy", "price_level": "price",
    "refund": "trust", "ease_of_use": "ease", "delivery_time": "expectations",
}
PAIN = {"waiting": 0.8, "no_reply": 0.95, "kindness": 0.1, "price_level": 0.6, "refund": 0.7,
        "ease_of_use": 0.3, "delivery_time": 0.5}


def make_sample():
    random.seed(20260131)
    lines = [
        "# Made-up records for the figures of Insight, written by insight_reference.py --sample",
        "# columns: id, date, score, scale, channel, segment, weight, churned, label, sentiment in 1/10000, themes as"
        " id:polarity:score@touchpoint, signals",
    ]
    for number in range(1, 481):
        month = random.randrange(12)
        date = "%d-%02d-%02d" % (2025 + (month + 2) // 12, (month + 2) % 12 + 1, random.randrange(1, 29))
        themes, mood = [], 0.0
        for theme in THEMES:
            chance = 0.18
            if theme == "refund":
                chance = 0.45 if month == 11 else 0.08
            if theme == "kindness":
                chance = 0.3 if month < 9 else 0.12
            if random.random() >= chance:
                continue
            draw = random.random()
            if draw < PAIN[theme]:
                polarity, score = "negative", -random.randrange(0, 9000)
            elif draw < 0.97:
                polarity, score = "positive", random.randrange(1500, 9000)
            else:
                polarity, score = "neutral", 0
            mood += score / 10000
            place = random.choice(["", "@phone", "@app", "@store"])
            themes.append("%s:%s:%d%s" % (theme, polarity, score, place))
        scale = "0-10" if number <= 300 else "1-5" if number <= 400 else "ces 1-7"
        low, high = (0, 10) if scale == "0-10" else (1, 5) if scale == "1-5" else (1, 7)
        middle = low + (high - low) * (0.62 + 0.22 * mood)
        score = str(int(min(high, max(low, round(random.gauss(middle, (high - low) * 0.22))))))
        if random.random() < 0.06:
            score = ""
        label = "negative" if mood < -0.25 else "positive" if mood > 0.3 else random.choice(["neutral", "mixed"])
        signals = [s for s, p in [("churn.hinted", 0.05), ("promise.broken", 0.06), ("promise.kept", 0.04)]
                   if random.random() < p]
        churned = "yes" if random.random() < (0.4 if mood < -0.3 else 0.1) else "no"
        lines.append("\t".join([
            "r%d" % number, date, score, scale, random.choice(["web", "phone", "store"]),
            random.choice(["private", "business"]), "%.2f" % (random.random() * 1000), churned, label,
            str(int(max(-10000, min(10000, mood * 8000)))), " ".join(themes) or "-", " ".join(signals) or "-"]))
    with open(os.path.join(HERE, "verbatims.tsv"), "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


def read_sample():
    rows = []
    with open(os.path.join(HERE, "verbatims.tsv"), encoding="utf-8") as file:
        for line in file:
            if line.startswith("#"):
                continue
            c = line.rstrip("\n").split("\t")
            themes = []
            for item in [] if c[10] == "-" else c[10].split():
                body, _, place = item.partition("@")
                name, polarity, score = body.split(":")
                themes.append((name, polarity, int(score), place or None))
            rows.append({
                "month": c[1][:7], "score": float(c[2]) if c[2] else None, "scale": c[3], "weight": float(c[6]),
                "churned": c[7], "label": c[8], "themes": themes, "signals": [] if c[11] == "-" else c[11].split()})
    return rows


def wilson(k, n):
    p = k / n
    d = 1 + Z * Z / n
    half = Z * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / d
    centre = (p + Z * Z / (2 * n)) / d
    return p, (0.0 if k == 0 else centre - half), (1.0 if k == n else centre + half)


def net(k, m, n):
    p, q = k / n, m / n
    se = math.sqrt(max(0.0, p + q - (p - q) ** 2) / n)
    return p - q, max(-1.0, p - q - Z * se), min(1.0, p - q + Z * se)


def tail(z):
    return math.erfc(abs(z) / math.sqrt(2))


def adjust(ps):
    order = sorted(range(len(ps)), key=lambda i: ps[i])
    out, least = [0.0] * len(ps), 1.0
    for rank in range(len(order), 0, -1):
        least = min(least, ps[order[rank - 1]] * len(ps) / rank)
        out[order[rank - 1]] = least
    return out


def fisher(a, n1, b, n2):
    k = a + b
    weights = {i: math.comb(n1, i) * math.comb(n2, k - i) for i in range(max(0, k - n2), min(k, n1) + 1)}
    return float(Fraction(sum(w for w in weights.values() if w <= weights[a]), sum(weights.values())))


def two_shares(a, n1, b, n2):
    p = (a + b) / (n1 + n2)
    if (a + b) * min(n1, n2) / (n1 + n2) < 5:
        return fisher(a, n1, b, n2)
    return tail((b / n2 - a / n1) / math.sqrt(p * (1 - p) * (1 / n1 + 1 / n2)))


def invert(matrix):
    n = len(matrix)
    work = [list(row) + [1.0 if i == j else 0.0 for j in range(n)] for i, row in enumerate(matrix)]
    for column in range(n):
        pivot = max(range(column, n), key=lambda r: abs(work[r][column]))
        work[column], work[pivot] = work[pivot], work[column]
        factor = work[column][column]
        work[column] = [x / factor for x in work[column]]
        for row in range(n):
            if row != column and work[row][column]:
                f = work[row][column]
                work[row] = [a - f * b for a, b in zip(work[row], work[column])]
    return [row[n:] for row in work]


def points(row):
    if row["scale"] == "0-10":
        return 100.0 if row["score"] >= 9 else 0.0 if row["score"] >= 7 else -100.0
    if row["scale"] == "1-5":
        return 100.0 if row["score"] >= 4 else 0.0
    return row["score"]


def mean_error(values):
    n = len(values)
    m = math.fsum(values) / n
    return m, math.fsum((v - m) ** 2 for v in values) / n / n


def has(row, theme, polarity=None):
    return any(t[0] == theme and (polarity is None or t[1] == polarity) for t in row["themes"])


def figures(rows, put):
    n = len(rows)
    for name, scale in [("nps", "0-10"), ("csat", "1-5"), ("ces", "ces 1-7")]:
        values = [points(r) for r in rows if r["scale"] == scale and r["score"] is not None]
        m = len(values)
        if name == "nps":
            v = [100 * x for x in net(values.count(100.0), values.count(-100.0), m)]
        elif name == "csat":
            v = [100 * x for x in wilson(values.count(100.0), m)]
        else:
            mean = math.fsum(values) / m
            se = math.sqrt(math.fsum((x - mean) ** 2 for x in values) / (m - 1) / m)
            v = [mean, mean - Z * se, mean + Z * se]
        put(name, v)
    labels = [r["label"] for r in rows]
    put("net", net(labels.count("positive"), labels.count("negative"), n))
    put("value at risk", [math.fsum(r["weight"] for r in rows if r["label"] == "negative")])
    kept = sum("promise.kept" in r["signals"] for r in rows)
    broken = sum("promise.broken" in r["signals"] for r in rows)
    put("promises kept", wilson(kept, kept + broken))
    drivers = {}
    for row in rows:
        for t in row["themes"]:
            drivers.setdefault(DRIVERS[t[0]], []).append(t[1])
    for driver, found in drivers.items():
        put("driver " + driver, net(found.count("positive"), found.count("negative"), len(found)))


def themes(rows, put):
    n = len(rows)
    scored = [r for r in rows if r["scale"] == "0-10" and r["score"] is not None]
    y = [points(r) for r in scored]
    features = [(p, t) for p in ("negative", "positive") for t in sorted(THEMES)
                if sum(has(r, t, p) for r in scored) >= 10]
    x = [[1.0 if has(r, t, p) else 0.0 for p, t in features] for r in scored]
    m, k = len(scored), len(features)
    means = [math.fsum(column) / m for column in zip(*x)]
    ybar = math.fsum(y) / m
    xc = [[v - mean for v, mean in zip(row, means)] for row in x]
    gram = [[math.fsum(r[i] * r[j] for r in xc) for j in range(k)] for i in range(k)]
    target = [math.fsum(r[i] * (v - ybar) for r, v in zip(xc, y)) for i in range(k)]
    inverse = invert([[gram[i][j] + (1.0 if i == j else 0.0) for j in range(k)] for i in range(k)])
    b = [math.fsum(inverse[i][j] * target[j] for j in range(k)) for i in range(k)]
    residuals = [v - ybar - math.fsum(c * q for c, q in zip(b, r)) for v, r in zip(y, xc)]
    rss = math.fsum(e * e for e in residuals)
    s2 = rss / (m - k - 1)
    half = [[math.fsum(inverse[i][a] * gram[a][j] for a in range(k)) for j in range(k)] for i in range(k)]
    for i, (p, t) in enumerate(features):
        se = math.sqrt(s2 * math.fsum(half[i][a] * inverse[a][i] for a in range(k)))
        put("regression %s %s" % (p, t), [b[i], b[i] - Z * se, b[i] + Z * se])
    put("explained", [1 - rss / math.fsum((v - ybar) ** 2 for v in y)])
    months = sorted({r["month"] for r in rows})
    recent, before = months[-3:], months[:-3]
    early = [r for r in rows if r["month"] in before]
    late = [r for r in rows if r["month"] in recent]
    for t in THEMES:
        mentions = [q for r in rows for q in r["themes"] if q[0] == t]
        signs = [q[1] for q in mentions]
        pain = signs.count("negative")
        put("share " + t, wilson(len(mentions), n))
        put("net " + t, net(signs.count("positive"), pain, len(mentions)))
        put("pain " + t, wilson(pain, n))
        put("theme at risk " + t, [math.fsum(r["weight"] for r in rows if has(r, t, "negative"))])
        inside = [points(r) for r in scored if has(r, t, "negative")]
        outside = [points(r) for r in scored if not has(r, t, "negative")]
        (m1, v1), (m0, v0) = mean_error(inside), mean_error(outside)
        se = math.sqrt(v1 + v0)
        gap = m1 - m0
        put("gap " + t, [gap, gap - Z * se, gap + Z * se])
        f = len(inside) / m
        loo = ybar - math.fsum(outside) / len(outside)
        put("leave one out " + t, [loo, loo - Z * f * se, loo + Z * f * se])
        severity = math.fsum(max(0.25, -q[2] / 10000) for q in mentions if q[1] == "negative") / pain
        a = (sum(has(r, t, "negative") for r in early) + 0.5) / (len(early) + 1)
        c = (sum(has(r, t, "negative") for r in late) + 0.5) / (len(late) + 1)
        parts = [pain / n, severity, min(1.0, max(0.05, -gap / 200)), min(2.0, max(0.5, c / a))]
        put("priority " + t, parts + [parts[0] * parts[1] * parts[2] * parts[3]])
    return early, late


def compare(early, late, name, put):
    tests = []
    for t in THEMES:
        for measure, polarity in [("pain", "negative"), ("praise", "positive")]:
            a, b = sum(has(r, t, polarity) for r in early), sum(has(r, t, polarity) for r in late)
            if a + b < 10:
                continue
            n1, n2 = len(early), len(late)
            p1, p2 = a / n1, b / n2
            se = math.sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2)
            tests.append((measure + " " + t, p2 - p1, se, two_shares(a, n1, b, n2)))

    def means(label, one, two):
        (m1, v1), (m2, v2) = mean_error(one), mean_error(two)
        se = math.sqrt(v1 + v2)
        tests.append((label, m2 - m1, se, tail((m2 - m1) / se)))

    sign = {"positive": 1.0, "negative": -1.0}
    means("netSentiment all", [sign.get(r["label"], 0.0) for r in early], [sign.get(r["label"], 0.0) for r in late])
    scored = [[points(r) for r in group if r["scale"] == "0-10" and r["score"] is not None] for group in (early, late)]
    means("score all", scored[0], scored[1])
    for (label, gap, se, p), q in zip(tests, adjust([t[3] for t in tests])):
        put("%s %s" % (name, label), [gap, gap - Z * se, gap + Z * se, p, q])


def anomalies(rows, put):
    months = sorted({r["month"] for r in rows})[-13:]
    wholes = [sum(r["month"] == m for r in rows) for m in months]
    charts = []
    for name, hit in [("all", lambda r: r["label"] == "negative")] + [
            (t, lambda r, t=t: has(r, t, "negative")) for t in sorted(THEMES)]:
        parts = [sum(r["month"] == m and hit(r) for r in rows) for m in months]
        if sum(parts) < 10:
            continue
        mean = sum(parts[:-1]) / sum(wholes[:-1])
        z = [(k / n - mean) / math.sqrt(mean * (1 - mean) / n) for k, n in zip(parts, wholes)]
        moving = [abs(b - a) for a, b in zip(z[:-2], z[1:-1])]
        deviation = z[-1] / max(1.0, math.fsum(moving) / len(moving) / 1.128)
        p = max(tail(deviation), two_shares(sum(parts[:-1]), sum(wholes[:-1]), parts[-1], wholes[-1]))
        charts.append((name, mean, deviation, p))
    for (name, mean, deviation, _), q in zip(charts, adjust([c[3] for c in charts])):
        put("anomaly " + name, [mean, deviation, q])


def functions(put):
    for x in [-745.5, -700, -30.25, -1, -1e-9, 0, 1e-3, 0.5, 1, 2.5, 10, 100.125, 700, 709.7]:
        put("exp %r" % float(x), [math.exp(x)])
    for x in [-6, -3.9, -1, -0.46875, -0.1, 0, 1e-9, 0.25, 0.46875, 0.5, 1, 1.96, 3.99, 4, 4.01, 8, 15, 26]:
        put("erfc %r" % float(x), [math.erfc(x)])
    for a, n1, b, n2 in [(5, 147, 9, 1853), (0, 10, 10, 10), (3, 7, 2, 900), (0, 40, 0, 50), (10, 10, 0, 1),
                         (120, 4000, 90, 70000)]:
        put("fisher %d %d %d %d" % (a, n1, b, n2), [fisher(a, n1, b, n2)])
    for k, n in [(0, 1), (1, 1), (0, 30), (8, 10), (1, 1000), (999, 1000), (500, 100000)]:
        put("wilson %d %d" % (k, n), wilson(k, n))


def main():
    if "--sample" in sys.argv:
        make_sample()
    rows = read_sample()
    lines = ["# Written by insight_reference.py: what each figure of verbatims.tsv must be", "# columns: figure, values"]

    def put(name, values):
        lines.append("%s\t%s" % (name, " ".join(repr(float(v)) for v in values)))

    functions(put)
    figures(rows, put)
    early, late = themes(rows, put)
    compare(early, late, "change", put)
    compare([r for r in rows if r["churned"] == "no"], [r for r in rows if r["churned"] == "yes"], "churn", put)
    anomalies(rows, put)
    with open(os.path.join(HERE, "expected.tsv"), "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
