"""Counts the instructions that one run of cxtext takes, with valgrind's callgrind: the same binary and the same input
give the same count, whatever else the machine does. What Benchmarks/instructions and Benchmarks/linear share."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

BENCHMARKS = Path(__file__).resolve().parent
REPOSITORY = BENCHMARKS.parent
CXTEXT = REPOSITORY / ".build/release/cxtext"
MAKE_COMMENTS = BENCHMARKS / "Comments/.build/release/make-comments"

#: The exit code of a gate that could not count: neither passed nor failed (EX_TEMPFAIL).
NOT_CHECKED = 75


def prepare(build: bool, needs_valgrind: bool = True) -> None:
    """Ends the run where valgrind is missing but needed; builds both programs in release mode unless that is left to the
    caller."""
    if needs_valgrind and shutil.which("valgrind") is None:
        print("not checked: valgrind is missing (apt-get install valgrind)", file=sys.stderr)
        sys.exit(NOT_CHECKED)
    if build:
        for package, product in [(REPOSITORY, "cxtext"), (BENCHMARKS / "Comments", "make-comments")]:
            command = ["swift", "build", "-c", "release", "--package-path", package, "--product", product]
            built = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
            if built.returncode != 0:
                sys.exit(built.stdout + f"cannot build {product}")
    for program in (CXTEXT, MAKE_COMMENTS):
        if not program.exists():
            sys.exit(f"{program.relative_to(REPOSITORY)} is missing; leave out --no-build")


def make(kind: str, size: int) -> bytes:
    """The comments of a kind, about `size` bytes, the same ones each time."""
    command = [MAKE_COMMENTS, "--kind", kind, "--bytes", str(size)]
    return subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout


def adversaries() -> list[tuple[str, str]]:
    """The name of every adversary, and the language to analyze it in."""
    listed = subprocess.run([MAKE_COMMENTS, "--list"], stdout=subprocess.PIPE, text=True, check=True)
    rows = [line.split("\t") for line in listed.stdout.splitlines()]
    return [(name, language) for group, name, language in rows if group == "adversary"]


def count(arguments: list[str], texts: list[bytes]) -> list[int]:
    """How many instructions `cxtext` takes with these arguments for each text, from opening its file to writing its last
    result. One process reads them all, one after another; what comes before the first is the first figure."""
    with tempfile.TemporaryDirectory() as folder:
        # A last file that is not counted takes the end of the program upon itself.
        paths = [Path(folder, f"{number}.txt") for number in range(len(texts) + 1)]
        for path, text in zip(paths, texts + [b"x\n"]):
            path.write_bytes(text)
        parts = run(arguments, paths, Path(folder, "counts"))
        lines = sum(text.count(b"\n") for text in texts) + 1
        answers = 1 if "--count" in arguments else lines
        if parts.answers != answers:
            sys.exit(f"cxtext {' '.join(arguments)} answered {parts.answers} lines for {lines} comments")
        if len(parts.counts) <= len(paths):
            sys.exit(f"{len(parts.counts)} counts for {len(paths)} files: callgrind saw no call of open for each")
        first = len(parts.counts) - len(paths)
        return [sum(parts.counts[:first])] + parts.counts[first:-1]


@dataclass
class Parts:
    """What one process took between one call of open and the next, and how many lines it wrote."""

    counts: list[int]
    answers: int


def run(arguments: list[str], paths: list[Path], counts: Path) -> Parts:
    """Runs `cxtext` over files under callgrind, which writes a count each time that a file is opened."""
    environment = {
        "PATH": os.environ["PATH"],
        # Else sets and dictionaries would hash, and so count, differently each time.
        "SWIFT_DETERMINISTIC_HASHING": "1",
        "SWIFT_BACKTRACE": "enable=no",
    }
    if "LD_LIBRARY_PATH" in os.environ:
        environment["LD_LIBRARY_PATH"] = os.environ["LD_LIBRARY_PATH"]
    valgrind = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={counts}", "--dump-line=no"]
    valgrind += ["--dump-before=open", "--dump-before=open64"]
    done = subprocess.run(
        valgrind + [CXTEXT] + arguments + ["--quiet", "--threads", "1"] + paths,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
    if done.returncode != 0:
        sys.exit(f"cxtext {' '.join(arguments)} failed under valgrind:\n{done.stderr.decode(errors='replace')}")
    dumps = sorted(counts.parent.glob("counts.*"), key=lambda path: int(path.suffix[1:])) + [counts]
    return Parts([total(dump) for dump in dumps], done.stdout.count(b"\n"))


def total(dump: Path) -> int:
    """The instructions that a file of callgrind's adds up to."""
    return int(re.search(r"^totals: (\d+)", dump.read_text(errors="replace"), re.MULTILINE).group(1))


def count_all(runs: list[tuple[list[str], list[bytes]]], jobs: int) -> list[list[int]]:
    """The counts of many runs, `jobs` at a time; the counts do not depend on it."""
    with ThreadPoolExecutor(jobs) as pool:
        return list(pool.map(lambda one: count(*one), runs))
