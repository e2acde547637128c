#!/bin/bash
# build.sh release|debug: makes that build of the program unless it is fresh. Two at once build once. Silent but for one
# line on standard error; the build's output is shown when it fails.

cd -- "${BASH_SOURCE[0]%/*}/.." || exit
. eng/inputs.sh
. eng/dotnet.sh || exit
project=src/Appliance/Mgmt.Appliance.csproj
case ${1:-} in
    release) program=artifacts/publish/mgmt ;;
    debug) program=src/Appliance/bin/Debug/net10.0/linux-x64/mgmt ;;
    *)
        echo "usage: build.sh release|debug" >&2
        exit 2
        ;;
esac
stamp=artifacts/stamps/$1
log=artifacts/build-$1.log

mkdir -p artifacts/stamps artifacts/publish || exit
exec 9>artifacts/stamps/lock || exit
if ! flock -w 1 9; then
    echo "mgmt: waiting for another build" >&2
    flock 9
fi

# Taken before the build, so that what is written meanwhile is built the next time.
listing=$(inputs_listing)
contents="$(inputs_contents) $(dotnet_identity)"
if [[ -x $program && -r $stamp && $contents == "$(tail -n 1 "$stamp")" ]]; then
    printf '%s\n%s\n' "$listing" "$contents" >"$stamp"
    exit 0
fi

# A patch of the SDK other than the one that wrote the lock files pins its own packs; such a machine builds all the same.
restore() {
    dotnet restore "$project" --locked-mode $DOTNET_QUIET ||
        dotnet restore "$project" -p:NuGetLockFilePath=obj/packages.lock.json $DOTNET_QUIET
}

release() {
    local next=artifacts/publish.next
    rm -rf "$next"
    dotnet publish "$project" -c Release --no-restore -o "$next" $DOTNET_QUIET \
        -p:PublishDocumentationFiles=false -p:PublishReferencesDocumentationFiles=false || return
    # Renaming leaves a running program its old file.
    mv -f "$next"/* artifacts/publish/ && rmdir "$next"
}

debug() {
    dotnet build "$project" -c Debug --no-restore $DOTNET_QUIET
}

echo "mgmt: building what is out of date; the first time takes a minute or two" >&2
rm -f "$stamp"
if { restore && "$1"; } >"$log" 2>&1 </dev/null 9>&-; then
    printf '%s\n%s\n' "$listing" "$contents" >"$stamp"
else
    cat "$log" >&2
    echo "mgmt: the build failed" >&2
    exit 1
fi
