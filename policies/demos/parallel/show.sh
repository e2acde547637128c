#!/bin/bash
# Shows that jobs which do not depend on each other run at the same time.

. "${BASH_SOURCE[0]%/*}/../demo.sh" || exit

say "Four jobs of a second each; three of them in a chain."
start --converged-timeout 0
within 10 "the policy starts" contains "$work/error" "start"
begun=$(now)
wait "$pid" || fail "all jobs succeed"
took=$((($(now) - begun) / 1000))
pid=

contains "$work/output" "print[done]: three seconds of work in three seconds" || fail "the last one waits for all"
say "All four were done after $took ms."
((took >= 2900 && took < 3900)) || fail "the free one runs beside the chain: that takes three seconds"
