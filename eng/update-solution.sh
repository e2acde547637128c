#!/bin/bash
# Writes Mgmt.sln anew from the projects under src, tests and bench, and every lock file from the references in them.
# Run it after adding a project or changing a reference. With --solution-only the lock files stay.
set -e

cd -- "${BASH_SOURCE[0]%/*}/.."
. eng/dotnet.sh

rm -f Mgmt.sln
dotnet new sln --format sln --name Mgmt >/dev/null
shopt -s nullglob
for folder in src tests bench; do
    projects=("$folder"/*/*.csproj)
    ((${#projects[@]})) || continue
    dotnet sln Mgmt.sln add --solution-folder "$folder" "${projects[@]}" >/dev/null
done

# Identifiers from names, so that the same projects make the same file.
sed -n 's/^Project(.*) = "\([^"]*\)", "[^"]*", "{\(.*\)}"\r\{0,1\}$/\1 \2/p' Mgmt.sln | while read -r name random; do
    sum=$(printf %s "$name" | md5sum | tr a-f A-F)
    sed -i "s/$random/${sum:0:8}-${sum:8:4}-${sum:12:4}-${sum:16:4}-${sum:20:12}/g" Mgmt.sln
done

[[ ${1:-} == --solution-only ]] || dotnet restore Mgmt.sln --force-evaluate $DOTNET_QUIET
