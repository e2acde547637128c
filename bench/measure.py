"""What the benchmark scripts share: the programs, processes with their cost, and tables."""

import atexit
import datetime
import os
import platform
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def program():
    """The trimmed program: MGMT_BINARY, else what ./mgmt builds."""
    given = os.environ.get("MGMT_BINARY")
    if given:
        return given
    subprocess.run([os.path.join(ROOT, "eng/build.sh"), "release"], check=True)
    return os.path.join(ROOT, "artifacts/publish/mgmt")


def floor(name):
    """A floor program: MGMT_FLOORS names their folder, else they are built."""
    given = os.environ.get("MGMT_FLOORS")
    folder = given or os.path.join(ROOT, "artifacts/floors")
    if not given:
        subprocess.run([os.path.join(ROOT, "bench/floors/build.sh"), folder], check=True, stdout=subprocess.DEVNULL)
    return os.path.join(folder, name)


def workspace():
    """A folder that goes away at the end."""
    folder = tempfile.mkdtemp(prefix="mgmt-bench-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def write(path, text):
    """Writes beside a file and renames over it, as an editor saves."""
    with open(path + ".saving", "w", encoding="utf-8") as file:
        file.write(text)
    os.rename(path + ".saving", path)


def content(path):
    """The bytes of a file; None when it is not there."""
    try:
        handle = os.open(path, os.O_RDONLY)
    except FileNotFoundError:
        return None
    try:
        return os.read(handle, 1 << 16)
    finally:
        os.close(handle)


def spin(condition, what, limit=30.0):
    """Seconds until a condition holds."""
    begun = time.perf_counter()
    while not condition():
        if time.perf_counter() - begun > limit:
            sys.exit(f"not within {limit} s: {what}")
    return time.perf_counter() - begun


class Service:
    """A program in the background; it is ended by its own process id."""

    def __init__(self, command, folder):
        self.log = open(os.path.join(folder, os.path.basename(command[0]) + ".log"), "ab")
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)
        atexit.register(self.stop)

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.log.close()


class Cost:
    """What one run to the end cost: wall and CPU seconds, greatest resident set in MiB."""

    def __init__(self, command, folder):
        os.sync()
        figures = os.path.join(folder, "cost")
        log = os.path.join(folder, "run.log")
        with open(log, "wb") as output:
            # A child of this process would count this process's own memory as its greatest.
            timed = ["/usr/bin/time", "--quiet", "--output", figures, "--format", "%U %S %M", *command]
            begun = time.perf_counter()
            code = subprocess.run(timed, stdin=subprocess.DEVNULL, stdout=output, stderr=output, check=False).returncode
            self.wall = time.perf_counter() - begun
        if code != 0:
            with open(log, encoding="utf-8", errors="replace") as text:
                sys.exit(f"{' '.join(command)} exited with {code}:\n{text.read()[-4000:]}")
        with open(figures, encoding="utf-8") as text:
            user, system, memory = text.read().split()
        self.cpu = float(user) + float(system)
        self.memory = float(memory) / 1024


def quantile(values, share):
    """The value below which a share of all lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def median(values):
    return quantile(values, 0.5)


def metric(port, name):
    """The sum of the samples of a metric of a running appliance."""
    page = urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=10).read().decode()
    lines = [line for line in page.splitlines() if line.startswith((name + " ", name + "{"))]
    return sum(float(line.rsplit(" ", 1)[1]) for line in lines)


def heading(title):
    """A table's heading for RESULTS.md: what, when, where, and by which command."""
    cpu = "unknown CPU"
    with open("/proc/cpuinfo", encoding="utf-8") as info:
        cpu = next((line.split(":", 1)[1].strip() for line in info if line.startswith("model name")), cpu)
    load = os.getloadavg()[0]
    print(f"\n### {title}\n")
    print(f"{datetime.date.today()}, {os.cpu_count()} × {cpu}, Linux {platform.release()}, load {load:.1f} at the end; ", end="")
    print(f"`{' '.join([os.path.relpath(os.path.abspath(sys.argv[0]), ROOT), *sys.argv[1:]])}`\n")


def table(columns, rows):
    print("| " + " | ".join(columns) + " |")
    print("| --- |" + " ---: |" * (len(columns) - 1))
    for row in rows:
        print("| " + " | ".join(row) + " |")
