#!/bin/bash
# libraries.sh PACKAGE...: installs run-time libraries when it may, and otherwise names them. What is missing disables
# what needs it and nothing else, so the caller goes on either way. Having said it once, it is silent for an hour.

cd -- "${BASH_SOURCE[0]%/*}/.." || exit
mkdir -p artifacts/stamps 2>/dev/null
said=artifacts/stamps/missing-libraries
if [[ -n $(find "$said" -mmin -60 2>/dev/null) && $(<"$said") == "$*" ]]; then
    exit 0
fi

if [[ $EUID == 0 ]] && command -v apt-get >/dev/null; then
    echo "mgmt: installing $*" >&2
    if eng/install-packages.sh "$@"; then
        rm -f "$said"
        exit 0
    fi
else
    echo "mgmt: not installed: $* (as root: apt-get install $*); what needs them will not work" >&2
fi
echo "$*" >"$said" 2>/dev/null
exit 0
