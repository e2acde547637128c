#!/bin/bash
# Plants each fault of a list, tests/ROOM/Mutants/mutants.txt, in a copy of the sources, and runs the tests that should
# notice until one of them does. Prints a row of the README's table a fault, and at last `N of N caught`.
#
#   eng/mutants.sh                     all of the language
#   eng/mutants.sh engine              all of the engine
#   eng/mutants.sh [engine] NAME...    these

cd -- "${BASH_SOURCE[0]%/*}/.." || exit
root=$PWD
exec </dev/null
. eng/dotnet.sh || exit
ulimit -c 0

# What is changed, the folders of tests that notice, and the tests in the order in which they are asked.
case ${1:-} in
    engine)
        shift
        room=Engine source=Engine tests=(Engine)
        questions=(
            Engine 'FullyQualifiedName~RandomGraphTests&Category!=Long'
            Engine 'FullyQualifiedName!~RandomGraphTests&FullyQualifiedName!~MutantTests&Category!=Long'
        )
        ;;
    *)
        # The cases find most faults, and find them soon.
        room=Language source=Policies tests=(Language Policies)
        questions=(
            Language 'FullyQualifiedName~CorpusTests&Category!=Long'
            Language 'FullyQualifiedName!~CorpusTests&FullyQualifiedName!~MutantTests&Category!=Long'
            Policies 'Category!=Long'
        )
        ;;
esac

list=$root/tests/$room/Mutants/mutants.txt
work=$root/artifacts/mutants/$room
tree=$work/tree
changed=$tree/src/$source
lenient=(-p:RunAnalyzers=false -p:TreatWarningsAsErrors=false -p:GenerateDocumentationFile=false)

names=("$@")
((${#names[@]})) || mapfile -t names < <(sed -n 's/^= //p' "$list")

fail() {
    echo "$1" >&2
    [[ ${2:-} ]] && cat "$2" >&2
    exit 1
}

# The sources as they are now, and the outputs of the last time, so that little has to be built.
copy_sources() {
    mkdir -p "$tree" || return
    find "$tree" \( -name bin -o -name obj \) -prune -o -type f -exec rm -f {} +
    git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' file; do
        [[ -e $file ]] && printf '%s\0' "$file"
    done | tar --null --files-from=- -cf - | tar -C "$tree" -xf - || return
    rm -f "$changed/obj/Debug/net10.0/Mgmt.$source.dll"
}

# keep FILE: a file of the tree as it is before a fault changes it.
keep() {
    [[ -e $work/sound/$1 ]] && return
    mkdir -p "$work/sound/${1%/*}" && cp "$tree/$1" "$work/sound/$1"
}

# plant NAME: puts the fault into the tree.
plant() {
    local wanted=$1 name='' part='' file='' old='' new='' line text
    while IFS= read -r line; do
        case $line in
            '= '*) [[ $part ]] || name=${line#= } ;;
        esac
        [[ $name == "$wanted" ]] || continue
        case $part:$line in
            :'file: '*) file=${line#file: } ;;
            :'<<<') part=old old='' new='' ;;
            old:===) part=new ;;
            new:'>>>')
                part=
                text=$(cat "$tree/$file" && echo .) || return
                old=${old%$'\n'} new=${new%$'\n'}
                [[ $text == *"$old"* ]] || return
                keep "$file" || return
                text=${text/"$old"/"$new"}
                printf %s "${text%.}" >"$tree/$file"
                ;;
            old:*) old+=$line$'\n' ;;
            new:*) new+=$line$'\n' ;;
        esac
    done <"$list"
    [[ -d $work/sound ]]
}

uproot() {
    cp -R "$work/sound/." "$tree" && rm -rf "$work/sound"
}

build_changed() {
    dotnet build "$changed" --no-restore --no-dependencies -m:1 "${lenient[@]}" $DOTNET_QUIET >"$work/build.log" 2>&1 || return
    local folder
    for folder in "${tests[@]}"; do
        cp "$changed/bin/Debug/net10.0/Mgmt.$source.dll" "$tree/tests/$folder/bin/Debug/net10.0/" || return
    done
}

# run_tests FOLDER FILTER: runs until a test fails; then says which, and returns 1.
run_tests() {
    local log=$work/test.log first
    timeout 600 dotnet test "$tree/tests/$1/bin/Debug/net10.0/Mgmt.$1.Tests.dll" --nologo --settings "$work/stop.runsettings" --filter "$2" \
        --results-directory "$work/results" >"$log" 2>&1 && return
    first=$(sed -n 's/^  *Failed \(.*\) \[[^]]*\]$/\1/p' "$log" | head -n 1)
    case $first in
        '') echo 'the tests do not come to their end' ;;
        *'path: "'*)
            # Long names of cases come shortened.
            first=$(compgen -G "tests/Language/Corpus/$(sed 's/.*path: "//; s/".*//' <<<"$first")*" | head -n 1)
            echo "\`${first#tests/Language/Corpus/}\`"
            ;;
        *) echo "\`${first#Mgmt.}\`" ;;
    esac
    return 1
}

judge() {
    local i
    for ((i = 0; i < ${#questions[@]}; i += 2)); do
        run_tests "${questions[i]}" "${questions[i + 1]}" || return
    done
}

rm -rf "$work/sound"
mkdir -p "$work"
echo '<RunSettings><xUnit><StopOnFail>true</StopOnFail></xUnit></RunSettings>' >"$work/stop.runsettings"
copy_sources || fail 'the sources could not be copied'
for folder in "${tests[@]}"; do
    dotnet build "$tree/tests/$folder" -m:1 "${lenient[@]}" $DOTNET_QUIET >"$work/build.log" 2>&1 || fail 'the build failed' "$work/build.log"
done
judge >/dev/null || fail 'a test fails without any fault' "$work/test.log"

caught=0
echo '| fault | noticed first by |'
echo '| --- | --- |'
for name in "${names[@]}"; do
    plant "$name" || fail "$name: there is no such fault, or its text is not in its file any more"
    build_changed || fail "$name: it does not compile" "$work/build.log"
    if by=$(judge); then
        by='**nothing**'
    else
        caught=$((caught + 1))
    fi
    echo "| $name | $by |"
    uproot || fail "$name: what it changed could not be put back"
done
echo
echo "$caught of ${#names[@]} caught"
((caught == ${#names[@]}))
