"""What the peers need: a virtual environment with the pinned packages, and ICU4C's word counter, compiled.

Whatever cannot be had is said on stderr and left out of the comparison; nothing here stops it. All of it lies in .venv/.
"""
import hashlib
import os
import shutil
import subprocess
import sys

FOLDER = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(FOLDER, ".venv")
PYTHON = os.path.join(VENV, "bin", "python")
REQUIREMENTS = os.path.join(FOLDER, "requirements.txt")
ICU_SOURCE = os.path.join(FOLDER, "icu_words.cpp")
ICU_PROGRAM = os.path.join(VENV, "bin", "icu_words")
ICU_PACKAGES = ["g++", "libicu-dev"]


def say(text):
    print(f"compare: {text}", file=sys.stderr, flush=True)


def succeeds(*command, stdin=""):
    """Whether a command ends well; its complaint, if any, is passed on."""
    try:
        done = subprocess.run(command, input=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    except OSError as error:
        say(f"{command[0]}: {error.strerror}")
        return False
    if done.returncode:
        say(f"{' '.join(command[:4])} ...: {done.stderr.strip()[-400:]}")
    return done.returncode == 0


def install_packages():
    """Install requirements.txt into .venv/, unless just that list has been installed before."""
    with open(REQUIREMENTS, "rb") as file:
        wanted = hashlib.sha256(file.read()).hexdigest()
    stamp = os.path.join(VENV, "installed")
    if os.path.exists(stamp) and open(stamp).read() == wanted:
        return
    say("installing the peers of requirements.txt into .venv (about 700 MB, some minutes the first time)")
    if not succeeds(sys.executable, "-m", "venv", VENV):
        return say("no virtual environment (apt-get install python3-venv?): going on with what this Python has")
    if succeeds(PYTHON, "-m", "pip", "install", "--quiet", "--requirement", REQUIREMENTS):
        with open(stamp, "w") as file:
            file.write(wanted)
    else:
        say("pip refused: peers that are not installed are left out")


def run_inside():
    """Start this program again with the Python of .venv/, once it is there."""
    if os.path.exists(PYTHON) and os.path.realpath(sys.prefix) != os.path.realpath(VENV):
        os.execv(PYTHON, [PYTHON] + sys.argv)


def has_icu_headers():
    return bool(shutil.which("g++")) and not subprocess.run(
        ["g++", "-E", "-x", "c++", "-"], input=b"#include <unicode/brkiter.h>", capture_output=True).returncode


def install_icu():
    """Compile icu_words.cpp, after installing ICU's headers and a compiler if they are missing."""
    if os.path.exists(ICU_PROGRAM) and os.path.getmtime(ICU_PROGRAM) > os.path.getmtime(ICU_SOURCE):
        return
    if not has_icu_headers():
        say(f"installing {' and '.join(ICU_PACKAGES)} with apt-get")
        root = [] if os.geteuid() == 0 else ["sudo", "-n"]
        if not succeeds(*root, "apt-get", "install", "-y", "--no-install-recommends", *ICU_PACKAGES):
            return say(f"ICU is left out: it needs {' and '.join(ICU_PACKAGES)}")
    os.makedirs(os.path.dirname(ICU_PROGRAM), exist_ok=True)
    if not succeeds("g++", "-std=c++17", "-O3", "-march=native", "-o", ICU_PROGRAM, ICU_SOURCE, "-licuuc"):
        say("ICU is left out: icu_words.cpp did not compile")


def available(kinds, **options):
    """One peer of each kind; a kind whose package or program is missing is named on stderr and left out."""
    peers = []
    for kind in kinds:
        try:
            peers.append(kind(**options))
        except (ImportError, OSError) as error:
            say(f"{kind.name} is left out: {error}")
    return peers
