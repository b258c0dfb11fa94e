#!/usr/bin/env python3
"""Comments per second of cxtext and of Python's vaderSentiment (PyPI), one thread each, on the same rows in the same run.

    swift build -c release && pip install vaderSentiment
    Benchmarks/peers/vader.py [FILE] [--rounds 5]

FILE holds one comment per line; without it the comments of Corpora/ are repeated to 20,000 rows. Both answers are
checked: one result per row, and each system must call most of the clearly labelled comments something.
CPU time of the process is compared, not the clock: the machine may be busy. Process start and reading the lexicons
count against cxtext, importing does not count against vaderSentiment.
"""
import argparse, glob, json, os, resource, subprocess, sys, time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def corpus(least):
    rows = []
    for path in sorted(glob.glob(os.path.join(ROOT, "Corpora", "*", "comments.tsv"))):
        with open(path, encoding="utf-8") as lines:
            rows += [line.rstrip("\n").split("\t")[3] for line in lines if not line.startswith("#")]
    return (rows * (least // len(rows) + 1))[:least]


def child_seconds():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def time_cxtext(binary, rows):
    data = "".join(row + "\n" for row in rows).encode()
    before = child_seconds()
    out = subprocess.run([binary, "analyze", "--format", "jsonl", "--threads", "1"], input=data, stdout=subprocess.PIPE, check=True)
    seconds = child_seconds() - before
    answers = [json.loads(line) for line in out.stdout.splitlines()]
    assert len(answers) == len(rows), f"{len(rows)} rows in, {len(answers)} out"
    return seconds, sum(answer["sentiment"]["score"] != 0 for answer in answers) / len(rows)


def time_vader(rows):
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    analyzer = SentimentIntensityAnalyzer()
    before = time.process_time()
    scores = [analyzer.polarity_scores(row)["compound"] for row in rows]
    seconds = time.process_time() - before
    return seconds, sum(score != 0 for score in scores) / len(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--bin", default=os.path.join(ROOT, ".build", "release", "cxtext"))
    args = parser.parse_args()
    rows = open(args.file, encoding="utf-8").read().split("\n")[:-1] if args.file else corpus(20_000)
    megabytes = sum(len(row.encode()) + 1 for row in rows) / 1e6
    best = {}
    for _ in range(args.rounds):
        for name, run in (("cxtext", lambda: time_cxtext(args.bin, rows)), ("vaderSentiment", lambda: time_vader(rows))):
            seconds, scored = run()
            best[name] = min(best.get(name, (1e9, 0)), (seconds, scored))
    print(f"{len(rows)} rows, {megabytes:.2f} MB, best of {args.rounds} rounds, CPU time of one thread")
    for name, (seconds, scored) in best.items():
        print(f"{name:16}{len(rows) / seconds:12,.0f} comments/s{megabytes / seconds:8.2f} MB/s   scored {100 * scored:.0f} %")
    ratio = best["vaderSentiment"][0] / best["cxtext"][0]
    print(f"cxtext is {ratio:.1f} times as fast")
    assert best["cxtext"][1] > 0.5, "cxtext scored less than half of the rows: something is wrong"


if __name__ == "__main__":
    main()
