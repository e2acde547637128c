#!/usr/bin/env python3
"""Ten thousand files from one `for`: mgmt beside the floor, a C program that writes the same, in turns."""

import argparse
import os
import shutil
import socket
import time

import measure


# As long as what the floor writes.
FILLER = "x" * 85


def policy(tree, files):
    return f'''import "fmt"
import "iter"

for $i, $n in iter.range({files}) {{
	$path = fmt.printf("{tree}/%d", $n)
	file "${{path}}" {{
		state => "exists",
		content => fmt.printf("file %d {FILLER}\\n", $n),
		mode => "0644",
	}}
}}
'''


def cfengine(tree, files):
    return f'''body common control {{ bundlesequence => {{ "tree" }}; }}
bundle agent tree
{{
  vars:
    "n" slist => expandrange("[0-{files - 1}]", "1");
  files:
    "{tree}/$(n)"
      create => "true",
      content => "file $(n) {FILLER}$(const.n)";
}}
'''


def puppet(tree, files):
    return f'''Integer[0, {files - 1}].each |$n| {{
  file {{ "{tree}/${{n}}":
    ensure  => file,
    content => "file ${{n}} {FILLER}\\n",
    mode    => '0644',
  }}
}}
'''


def contenders(folder, files):
    """For each: its tree, its command, and what of it must be gone before a first run."""
    every = {}

    def add(name, command, *state):
        tree = os.path.join(folder, name)
        every[name] = (tree, command, [tree, *state])

    def script(name, make, suffix):
        path = os.path.join(folder, name + suffix)
        measure.write(path, make(os.path.join(folder, name), files))
        return path

    add("floor", [measure.floor("tenk"), os.path.join(folder, "floor"), str(files), "8"])
    state = os.path.join(folder, "state")
    source = script("mgmt", policy, ".mcl")
    add("mgmt", [measure.program(), "run", source, "--prefix", state, "--converged-timeout", "0", "--listen", "none"], state)
    if shutil.which("cf-agent"):
        source = script("cf-agent", cfengine, ".cf")
        os.chmod(source, 0o600)
        add("cf-agent", ["cf-agent", "-K", "-f", source])
    if shutil.which("puppet"):
        add("puppet", ["puppet", "apply", script("puppet", puppet, ".pp")])
    return every


def run(name, contender, files, folder, is_first):
    tree, command, made = contender
    if is_first:
        for path in made:
            shutil.rmtree(path, ignore_errors=True)
        os.mkdir(tree)
    cost = measure.Cost(command, folder)
    made = list(os.scandir(tree))
    if len(made) != files or any(entry.stat().st_size < len(FILLER) for entry in made):
        raise SystemExit(f"{name} did not make its {files} files")
    return cost


def watches(contender, folder, files):
    """Inotify watches that a run keeps, once its files are made."""
    tree, command, made = contender
    for path in made:
        shutil.rmtree(path, ignore_errors=True)
    os.mkdir(tree)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    at = command.index("--converged-timeout")
    service = measure.Service(command[:at] + ["--listen", f"127.0.0.1:{port}"], folder)
    measure.spin(lambda: len(os.listdir(tree)) >= files, "all files", limit=120)
    time.sleep(1)
    count = measure.metric(port, "mgmt_inotify_watches")
    service.stop()
    return int(count)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--files", type=int, default=10_000)
    arguments.add_argument("--runs", type=int, default=5)
    options = arguments.parse_args()

    folder = measure.workspace()
    every = contenders(folder, options.files)
    # The floor looks at nothing: it has no second time.
    costs = {(name, when): [] for name in every for when in ("first", "again") if (name, when) != ("floor", "again")}
    for _ in range(options.runs):
        for name, when in costs:
            costs[name, when].append(run(name, every[name], options.files, folder, is_first=when == "first"))
    count = watches(every["mgmt"], folder, options.files)

    measure.heading(f"{options.files} files, {options.runs} runs each in turns, medians (least to greatest wall)")
    rows = []
    for (name, when), runs in costs.items():
        walls = [r.wall for r in runs]
        rows.append([
            f"{name}, {when}",
            f"{measure.median(walls):.2f} ({min(walls):.2f}–{max(walls):.2f})",
            f"{measure.median([r.cpu for r in runs]):.2f}",
            f"{measure.median([r.memory for r in runs]):.0f}",
        ])
    measure.table(["run", "wall s", "CPU s", "peak MiB"], rows)
    print(f"\nmgmt keeps {count} inotify watches.")


main()
