#!/bin/bash
# install-packages.sh PACKAGE...: installs those of Debian's packages that are not there yet. Names what could not be
# installed and why, on standard error, and fails then.

cd -- "${BASH_SOURCE[0]%/*}/.." || exit
mkdir -p artifacts 2>/dev/null
log=artifacts/install-packages.log

absent() {
    local package
    for package; do
        dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || echo "$package"
    done
}

apt() {
    DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=500 -o Acquire::Retries=2 "$@" </dev/null >>"$log" 2>&1
}

mapfile -t wanted < <(absent "$@")
((${#wanted[@]})) || exit 0
if [[ $EUID != 0 ]]; then
    echo "not installed: ${wanted[*]} (as root: apt-get install ${wanted[*]})" >&2
    exit 1
fi

: >"$log"
compgen -G '/var/lib/apt/lists/*_Packages*' >/dev/null || apt update
if ! apt install -y --no-install-recommends "${wanted[@]}"; then
    # The lists may be older than the archive, and one package that cannot be had must not keep the others out.
    apt update
    for package in "${wanted[@]}"; do
        apt install -y --no-install-recommends "$package"
    done
fi

mapfile -t wanted < <(absent "$@")
((${#wanted[@]})) || exit 0
echo "could not be installed: ${wanted[*]}: $(grep -m1 '^E: ' "$log" || echo 'no reason given') (all of it: $PWD/$log)" >&2
exit 1
