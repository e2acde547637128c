#!/bin/bash
# Shows that a file stays as its policy says, whatever is done to it.

. "${BASH_SOURCE[0]%/*}/../demo.sh" || exit
folder=/tmp/mgmt-demo-hello
made=("$folder")
greeting=$folder/greeting
right() { is "$greeting" "hello from demo.example" && [[ $(stat -c %a "$greeting") == 640 ]]; }

start --hostname demo.example
within 10 "the greeting is written" right
within 10 "the policy says so" contains "$work/output" "print[hello]: the greeting is in place"
say "The greeting is there: $(cat "$greeting") ($(stat -c %A "$greeting"))"

undone() {
    local begun
    begun=$(now)
    within 5 "$1 is undone" right
    say "$1: undone after $((($(now) - begun) / 1000)) ms"
}
rm "$greeting"
undone "It was deleted"
echo "something else" >"$greeting"
undone "It was overwritten"
chmod 777 "$greeting"
undone "Its permissions were changed"
mv "$folder" "$work/away"
undone "Its whole folder was moved away"

kill "$pid" && wait "$pid" || fail "the program ends cleanly"
pid=
say "The program has ended, and said:"
cat "$work/error"
