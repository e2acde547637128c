#!/usr/bin/env python3
"""How long a saved policy takes to take effect."""

import argparse
import os
import time

import measure


LONG = """
exec "long" {
	cmd => "/bin/sleep",
	args => ["600"],
}
"""


def policy(tree, files, version, beside):
    return f'''import "fmt"
import "iter"
{LONG if beside else ""}
file "{tree}/version" {{
	state => "exists",
	content => "version {version}\\n",
}}
for $i, $n in iter.range({files}) {{
	$path = fmt.printf("{tree}/%d", $n)
	file "${{path}}" {{
		state => "exists",
		content => "unchanged\\n",
	}}
}}
'''


def measured(files, saves, beside):
    """Milliseconds from each save until the changed file is there, beside a command that runs all the while or not."""
    folder = measure.workspace()
    tree = os.path.join(folder, "tree")
    os.mkdir(tree)
    source = os.path.join(folder, "main.mcl")
    measure.write(source, policy(tree, files, 0, beside))
    service = measure.Service([measure.program(), "run", source, "--prefix", os.path.join(folder, "state"), "--listen", "none"], folder)
    measure.spin(lambda: len(os.listdir(tree)) > files, "all files", limit=120)
    time.sleep(2)

    taken = []
    for version in range(1, saves + 1):
        measure.write(source, policy(tree, files, version, beside))
        wanted = f"version {version}\n".encode()
        taken.append(1e3 * measure.spin(lambda: measure.content(f"{tree}/version") == wanted, f"version {version}"))
        time.sleep(0.2)
    service.stop()
    return taken


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--saves", type=int, default=50)
    arguments.add_argument("--files", type=int, nargs="+", default=[10, 1000, 10_000])
    options = arguments.parse_args()

    rows = []
    for files, beside in ((files, beside) for files in options.files for beside in (False, True)):
        taken = measured(files, options.saves, beside)
        rows.append([str(files), "yes" if beside else "no", str(len(taken)), f"{measure.median(taken):.1f}", f"{measure.quantile(taken, 0.99):.1f}", f"{max(taken):.1f}"])
    measure.heading("A policy saved with one file changed, until that file is so")
    measure.table(["other files", "long exec", "saves", "median ms", "p99 ms", "worst ms"], rows)


main()
