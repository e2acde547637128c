#!/bin/bash
# Shows a VM's CPUs follow this host's CPU use: up at once, down only after three calm seconds.

. "${BASH_SOURCE[0]%/*}/../demo.sh" || exit

# cpus: what the VM has now, as the policy prints it once the VM is so.
cpus() { tail -n 1 "$work/output"; }
has() { [[ $(cpus) == "print[autoscaled]: $1" ]]; }

start
within 8 "this host is calm enough to begin with (under 40 % of its CPUs in use for three seconds)" has 1
say "The host is not busy, and the VM has 1 CPU."

for ((i = 0; i < $(nproc); i++)); do
    while :; do :; done &
    others+=($!)
done
begun=$(now)
within 5 "the VM grows" has 4
say "Every CPU of the host is busy: the VM has 4 CPUs after $((($(now) - begun) / 1000)) ms."

kill "${others[@]}"
wait "${others[@]}" 2>/dev/null
others=()
begun=$(now)
sleep 2
has 4 || fail "the VM keeps its CPUs until it has been calm for three seconds"
say "The load has ended; two seconds later the VM still has 4."
within 8 "the VM shrinks" has 1
took=$((($(now) - begun) / 1000))
say "The VM has 1 CPU again after $took ms."
((took >= 2800)) || fail "it shrinks after three calm seconds"
say "Why:"
grep -A 3 '^decide' "$work/error"
