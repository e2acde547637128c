#!/bin/sh
# Builds the floors: what the kernel alone allows, in C. Usage: build.sh [OUTPUT-DIRECTORY]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
output=${1:-"$here/out"}
mkdir -p "$output"
for name in drift tenk; do
  gcc -O2 -std=gnu11 -Wall -Wextra -Werror -pthread -o "$output/$name" "$here/$name.c"
done
echo "built $output/drift and $output/tenk"
