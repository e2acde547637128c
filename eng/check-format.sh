#!/bin/bash
# Fails when a file is not laid out as .editorconfig says. Style beyond white space is the compiler's business: its
# warnings are errors.

cd -- "${BASH_SOURCE[0]%/*}/.." || exit
. eng/dotnet.sh || exit

# Without the slashes it takes the names for files, finds none, and is content.
if dotnet format whitespace . --folder --verify-no-changes --include src/ tests/ bench/ </dev/null; then
    echo "format: as it should be"
else
    echo "format: run 'dotnet format whitespace . --folder --include src/ tests/ bench/'"
    exit 1
fi
