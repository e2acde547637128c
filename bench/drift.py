#!/usr/bin/env python3
"""How long a changed file stays wrong: mgmt beside the floor, a C program that does nothing else, in turns."""

import argparse
import os
import time

import measure

BLOCK = 25
RIGHT = b"as it should be\n"


def disturb(mode, path):
    if mode == "delete":
        begun = time.perf_counter()
        os.unlink(path)
        return begun
    handle = os.open(path, os.O_WRONLY)
    begun = time.perf_counter()
    os.pwrite(handle, b"wrong", 0)
    os.close(handle)
    return begun


def round_of(mode, path):
    """Microseconds from the change until the right content is visible."""
    begun = disturb(mode, path)
    measure.spin(lambda: measure.content(path) == RIGHT, f"{mode}: {path}")
    took = time.perf_counter() - begun
    # The next change must not meet the tail of this repair.
    time.sleep(0.002)
    return took * 1e6


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=1000)
    rounds = arguments.parse_args().rounds

    folder = measure.workspace()
    paths = {name: os.path.join(folder, name, "file") for name in ("floor", "mgmt")}
    for path in paths.values():
        os.mkdir(os.path.dirname(path))
    policy = os.path.join(folder, "main.mcl")
    measure.write(policy, f'file "{paths["mgmt"]}" {{\n\tstate => "exists",\n\tcontent => "as it should be\\n",\n}}\n')
    measure.write(paths["floor"], RIGHT.decode())

    services = [
        measure.Service([measure.floor("drift"), "keep", paths["floor"]], folder),
        measure.Service([measure.program(), "run", policy, "--prefix", os.path.join(folder, "state"), "--listen", "none"], folder),
    ]
    for path in paths.values():
        measure.spin(lambda: measure.content(path) == RIGHT, path)
    time.sleep(1)

    rows = []
    for mode in ("delete", "overwrite"):
        taken = {name: [] for name in paths}
        for path in paths.values():
            for _ in range(BLOCK):
                round_of(mode, path)
        for _ in range(0, rounds, BLOCK):
            for name, path in paths.items():
                taken[name] += [round_of(mode, path) for _ in range(BLOCK)]
        for name, values in taken.items():
            rows.append([f"{mode}, {name}", str(len(values)), f"{measure.median(values):.0f}", f"{measure.quantile(values, 0.99):.0f}"])
    for service in services:
        service.stop()

    measure.heading("A file that was changed, until it is right again")
    measure.table(["change", "rounds", "median µs", "p99 µs"], rows)


main()
