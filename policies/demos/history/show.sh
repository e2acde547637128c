#!/bin/bash
# Shows a value as it was two seconds ago.

. "${BASH_SOURCE[0]%/*}/../demo.sh" || exit
folder=/tmp/mgmt-demo-history
made=("$folder")
mkdir -p "$folder" || exit
present=$folder/now
past=$folder/two-seconds-ago

# Each value replaces the one before in one step, as a program would write it.
write() { echo "$1" >"$work/value" && mv "$work/value" "$present"; }

write "value 0"
start
within 10 "the first value arrives" is "$past" "value 0"
say "The past has caught up with the present: $(cat "$past")"

for value in "value 1" "value 2"; do
    write "$value"
    begun=$(now)
    say "The present is now $value; the past is still $(cat "$past")"
    sleep 1.5
    is "$past" "$value" && fail "the past waits for two seconds"
    within 3 "the past follows" is "$past" "$value"
    took=$((($(now) - begun) / 1000))
    say "The past became $value after $took ms"
    ((took >= 1900 && took < 2500)) || fail "it follows after two seconds"
done
