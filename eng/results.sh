# Sourced. Runs test projects and demonstrations and sums what became of them, in passed, failed and skipped.

results_start() {
    results=$1
    passed=0 failed=0 skipped=0
}

results_line() {
    ((passed + failed)) || echo "no test ran"
    local tail=
    ((skipped)) && tail=", $skipped skipped"
    echo "$passed passed, $failed failed$tail"
}

# run_project PROJECT FILTER OPTION...: one test project, as it was built; the options are of `dotnet test`.
run_project() {
    local project=$1 filter=$2 begun=$SECONDS name status=0 total=0 good=0 bad=0 skips=0 note=
    shift 2
    name=$(basename "$project" .csproj)
    local trx=$results/$name.trx log=$results/$name.log
    # A test that hangs is named and ends its host, instead of ending nothing for ever.
    dotnet test "$(dirname "$project")/bin/Debug/net10.0/$name.dll" --nologo --filter "$filter" --results-directory "$results" \
        --logger "trx;LogFileName=$name.trx" --blame-hang-timeout "${hang:-10min}" --blame-hang-dump-type none "$@" >"$log" 2>&1 || status=$?

    if [[ -e $trx ]]; then
        read -r total good bad < <(trx_counters "$trx")
        skips=$((total - good - bad))
        ((skips)) && check_skips "$trx"
    fi
    if ((total == 0 && status == 0 && ${#names[@]} == 0)) && [[ $scope != long ]]; then
        bad=1 note='it has no test'
    elif ((status != 0 && bad == 0)); then
        bad=1 note='the test host failed'
    fi

    ((total + bad)) && printf '%-40s %5ds  %d passed, %d failed%s\n' "$name" $((SECONDS - begun)) "$good" "$bad" \
        "$( ((skips)) && echo ", $skips skipped")"
    ((status)) && cat "$log"
    [[ $note ]] && echo "$name: $note"
    passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + skips))
}

# The total, passed and failed tests of a result file.
trx_counters() {
    sed -n 's/.*<Counters total="\([0-9]*\)".* passed="\([0-9]*\)" failed="\([0-9]*\)".*/\1 \2 \3/p' "$1"
}

# fuzz PROJECT: the long fuzz tests of a project, and how much of what reads policies they reach.
fuzz() {
    local report collector
    # The file of the tests does not say where the collector is.
    collector=$(dotnet msbuild "$1" -getProperty:Pkgcoverlet_collector -nologo)
    run_project "$1" 'Category=Long&FullyQualifiedName~Fuzz.FuzzTests' --test-adapter-path "$(dirname "$(find "$collector" -path "*/net10.0/coverlet.collector.dll" -print -quit)")" \
        --collect 'XPlat Code Coverage;Include=[Mgmt.Policies]*'
    report=$(find "$results" -name coverage.cobertura.xml -print -quit)
    if [[ $report ]] && eng/coverage.sh "$report" 85 Syntax Binding Inference; then
        passed=$((passed + 1))
    else
        echo 'the inputs reach too little of what reads policies'
        failed=$((failed + 1))
    fi
}

# Turns skips without a reason on record into failures; uses run_project's bad and skips.
check_skips() {
    local test
    while read -r test; do
        if ! grep -qF -- "${test%%(*}: " tests/skips.txt; then
            echo "skipped without a reason in tests/skips.txt: $test"
            skips=$((skips - 1)) bad=$((bad + 1))
        fi
    done < <(grep -o '<UnitTestResult [^>]*outcome="NotExecuted"' "$1" | sed 's/.*testName="\([^"]*\)".*/\1/')
}

# run_demo SCRIPT: a demonstration passes when it exits with 0 and shows something.
run_demo() {
    local demo=$1 begun=$SECONDS name log status=0
    name=$(basename "$(dirname "$demo")")
    log=$results/demo-$name.log
    timeout 120 "$demo" >"$log" 2>&1 || status=$?
    if ((status == 0)) && [[ -s $log ]]; then
        passed=$((passed + 1))
        printf '%-40s %5ds  passed\n' "demo $name" $((SECONDS - begun))
    else
        failed=$((failed + 1))
        printf '%-40s %5ds  failed, exit %d%s\n' "demo $name" $((SECONDS - begun)) "$status" "$([[ -s $log ]] || echo ', printed nothing')"
        cat "$log"
    fi
}
