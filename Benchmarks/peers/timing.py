"""CPU time, the same way for every tool: of one thread, best of several rounds, all tools taking turns.

CPU time and not the clock, since the machine may be busy; taking turns, so that a slow minute hits all of them. A busy neighbour slows
CPU time too, through the caches: a quick tool is run more than once in its turn, so that it meets a quiet moment as surely as a slow one.
A peer is anything with a `name`, a `sample` (the most megabytes it is given, None for all) and `run(lines)`, which gives the
CPU seconds and the answer.
"""
import resource
import subprocess
import time
from dataclasses import dataclass


SHORTEST_TURN = 0.5  # CPU seconds


@dataclass
class Result:
    """The best round of one tool: on how much text, in how many CPU seconds, with which answer."""

    peer: object
    lines: object
    seconds: float
    answer: object

    @property
    def megabytes_per_second(self):
        return self.lines.megabytes / self.seconds

    @property
    def lines_per_second(self):
        return len(self.lines.rows) / self.seconds


def in_process(work):
    """CPU seconds of `work()` in this process, and what it gave."""
    before = time.process_time()
    answer = work()
    return time.process_time() - before, answer


def whole_process(command, lines):
    """CPU seconds of a command from its start to its end, with the lines on its stdin, and its output."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with lines.file() as file:
        output = subprocess.run(command, stdin=file, stdout=subprocess.PIPE, check=True).stdout
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, output


def race(peers, lines, rounds):
    """The best round of each peer, in the order given."""
    best = {}
    for _ in range(rounds):
        for peer in peers:
            spent = 0
            while spent < SHORTEST_TURN:
                part = lines.first(peer.sample)
                seconds, answer = peer.run(part)
                spent += seconds
                if peer.name not in best or seconds < best[peer.name].seconds:
                    best[peer.name] = Result(peer, part, seconds, answer)
    return list(best.values())
