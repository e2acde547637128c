# Sourced by the demonstrations: starts the program, waits for what it does, and cleans up.

demo=$(cd -P -- "${BASH_SOURCE[1]%/*}" && pwd) || exit
root=$(cd -P -- "${BASH_SOURCE[0]%/*}/../.." && pwd) || exit
program=${MGMT_BINARY:-$root/mgmt}
work=$(mktemp -d) || exit
pid=
others=() # further processes that the demonstration started
made=()   # what its policy makes

clean_up() {
    ((${#others[@]})) && kill "${others[@]}" 2>/dev/null
    [[ $pid ]] && kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null
    rm -rf -- "$work" "${made[@]}"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

say() { printf '%s\n' "$*"; }

fail() {
    say "It does not hold: $*"
    [[ -e $work/error ]] && { say "What the program said:"; tail -n 30 "$work/error" "$work/output"; }
    exit 1
}

# start OPTION...: runs the policy beside this script, in the background.
start() {
    "$program" version >/dev/null || fail "the program does not start"
    say "\$ mgmt run policies/demos/${demo##*/} --tmp-prefix --listen none $*"
    TMPDIR=$work "$program" run "$demo" --tmp-prefix --listen none "$@" >"$work/output" 2>"$work/error" </dev/null &
    pid=$!
}

# now: microseconds.
now() { printf '%s' "${EPOCHREALTIME/[^0-9]/}"; }

# within SECONDS WHAT COMMAND...: waits until the command succeeds, and fails when it does not in time.
within() {
    local limit=$(($(now) + $1 * 1000000)) what=$2
    shift 2
    until "$@" 2>/dev/null; do
        (($(now) < limit)) || fail "$what"
        sleep 0.01
    done
}

# Conditions to wait for.
contains() { grep -qF -- "$2" "$1"; }
is() { [[ $(cat "$1") == "$2" ]]; }
