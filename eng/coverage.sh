#!/bin/bash
# Prints how many of a room's lines tests have reached, by folder, from a report in Cobertura's format; exits with 1 when it is less
# than LEAST per cent in one of them.
#
#   eng/coverage.sh REPORT LEAST FOLDER...

report=$1 least=$2
shift 2
awk -v least="$least" -v folders="$*" '
    match($0, /filename="[^"]*"/) { file = substr($0, RSTART + 10, RLENGTH - 11) }
    match($0, /<line number="[0-9]+"/) {
        number = substr($0, RSTART + 14, RLENGTH - 15)
        match($0, /hits="[0-9]+"/)
        line = file ":" number
        if (!(line in hits)) hits[line] = 0
        hits[line] += substr($0, RSTART + 6, RLENGTH - 7)
    }
    END {
        count = split(folders, wanted, " ")
        for (line in hits) {
            for (i = 1; i <= count; i++) {
                if (index("/" line, "/" wanted[i] "/")) {
                    all[i]++
                    reached[i] += hits[line] > 0
                }
            }
        }
        for (i = 1; i <= count; i++) {
            share = all[i] ? 100 * reached[i] / all[i] : 0
            printf "%-40s %5.1f %% of %d lines reached\n", wanted[i], share, all[i]
            bad = bad || share < least
        }
        exit bad
    }' "$report"
