# The stages of ./test, one function each. A stage prints what its programs print; ./test adds up the lines
# "N passed, N failed" and GoogleTest's. `also` runs a command and lets the stage go on when it fails. `quick` comes from ./test.

worst=0
also() { "$@" || { local status=$?; say "FAILED ($status): $*"; worst=1; }; }
finish() { exit $worst; }  # a stage runs in a subshell

packages_of() {
    case $1 in
    format) say format ;;
    tidy) say tidy ;;
    unit | sanitizers | permissions) say build postgres scenarios ;;
    faults) say build postgres scenarios faults ;;
    commands) say build scenarios ;;
    scenarios) say build postgres scenarios ;;
    browser | verifiers) say build scenarios "$1" ;;
    oidc) say build scenarios oidc ;;
    packaging) say build postgres scenarios packaging ;;
    fuzz) say build fuzz ;;
    *) say build ;;
    esac
}

# What a stage needs in the tree, and is not there.
missing_files() {
    local file files=""
    case $1 in
    build) files="CMakeLists.txt" ;;
    unit) files="tests/postgres" ;;
    commands) files="tests/commands/run" ;;
    scenarios) files="tests/scenarios/run src/main.cpp" ;;
    permissions) files="tests/permissions/run" ;;
    browser) files="tests/browser/run tests/browser/package-lock.json" ;;
    oidc) files="tests/oidc/run tests/oidc/package-lock.json" ;;
    verifiers) files="tests/verifiers/check" ;;
    faults) files="tests/faults/run" ;;
    packaging) files="tests/packaging/run" ;;
    fuzz) files="tests/fuzz/run" ;;
    esac
    for file in $files; do [[ -e $file ]] || printf '%s ' "$file"; done
}

# The lines of a log that say what failed; its end when none does.
show_failures() {
    local lines
    lines=$(grep -nE 'FAILED|^FAIL|error:|Error|missing:|runtime error|: fault|^[^ ]+:[0-9]+: ' "$1" | head -25)
    if [[ -n $lines ]]; then say "$lines"; else tail -n 25 "$1"; fi | sed 's/^/             /'
}

stage_build() {
    if configure_and_build release; then say "1 passed, 0 failed"; else say "0 passed, 1 failed"; fi
}

stage_format() {
    local files bad
    mapfile -t files < <(find src tests bench \( -name '*.cpp' -o -name '*.hpp' \) -not -path '*/node_modules/*' | sort)
    mapfile -t bad < <(clang-format-19 --dry-run -Werror "${files[@]}" 2>&1 | sed -n 's/^\([^ :]*\):[0-9].* error: .*/\1/p' |
        sort -u)
    ((${#bad[@]})) && printf 'FAILED: clang-format-19 -i %s\n' "${bad[@]}"
    say "$((${#files[@]} - ${#bad[@]})) passed, ${#bad[@]} failed"
}

stage_tidy() {
    also tools/tidy
    also tools/tidy --self-test
    also bash -n run test tools/*.sh tools/lint tools/run_tests .ci/run
    finish
}

# Without PostgreSQL its half of the store's tests skips itself; tests/postgres COMMAND starts a server for COMMAND.
stage_unit() {
    also tools/new_slice --self-test
    if ((quick)); then also tools/run_tests build/release; else also tests/postgres tools/run_tests build/release; fi
    finish
}

# The compiler's sanitizers end the program at the first fault; leaks count.
stage_sanitizers() {
    local folder programs=() no_aslr=()
    export LSAN_OPTIONS="suppressions=$PWD/tools/lsan.supp:print_suppressions=0"
    if ((quick)); then
        for folder in base rules ledger store web; do
            compgen -G "src/$folder/*_test.cpp" >/dev/null && programs+=("test_$folder")
        done
        configure_and_build asan "${programs[@]}" || exit 1
        also tools/run_tests build/asan "${programs[@]}"
        finish
    fi
    configure_and_build asan unit_tests || exit 1
    also tools/run_tests build/asan

    # gcc 12's thread sanitizer cannot map its shadow where the kernel randomises addresses widely.
    setarch -R true 2>/dev/null && no_aslr=(setarch -R)
    configure_and_build tsan test_store test_web || exit 1
    also "${no_aslr[@]}" tools/run_tests build/tsan test_store test_web
    finish
}

stage_commands() {
    also tests/commands/run
    also tests/mail/run
    also tests/complaints/run --short
    finish
}

stage_scenarios() {
    also python3 -B tests/scenarios/run_test.py
    also tests/scenarios/run
    ((quick)) || also tests/postgres tests/scenarios/run --engine postgres
    finish
}

stage_permissions() { also tests/permissions/run; finish; }

# The packages of a folder are installed anew only when their lock file changed.
npm_packages() {
    local stamp=build/test/$1.lock
    if [[ ! -d tests/$1/node_modules ]] || ! cmp -s "tests/$1/package-lock.json" "$stamp"; then
        npm --prefix "tests/$1" ci --no-audit --no-fund || exit 1
        cp "tests/$1/package-lock.json" "$stamp"
    fi
}
stage_browser() {
    npm_packages browser
    also tests/browser/run
    finish
}
stage_oidc() {
    npm_packages oidc
    also tests/oidc/run
    finish
}

stage_verifiers() { also tests/verifiers/check; finish; }
stage_faults() { also tests/faults/run --short; finish; }
stage_packaging() {
    also tests/packaging/upgrade
    also tests/postgres tests/packaging/upgrade --engine postgres
    also tests/packaging/run
    finish
}
stage_fuzz() { also tests/fuzz/run --short; finish; }
