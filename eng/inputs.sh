# Sourced, in the repository's root. Tells whether a build is fresh without starting msbuild.

# inputs_find ACTION...: finds everything that a build of the program reads.
inputs_find() {
    find src eng dashboards Directory.*.props Directory.*.targets global.json nuget.config \
        \( -name obj -o -name bin -o -name node_modules \) -prune -o -type f "$@" 2>/dev/null
}

# Names, sizes and times as one checksum, so that a deleted or renamed file counts as well as a written one.
inputs_listing() {
    inputs_find -printf '%p %s %T@\n' | cksum
}

# The contents as one checksum: slower, and unmoved by a checkout that wrote the same bytes again.
inputs_contents() {
    inputs_find -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum
}
