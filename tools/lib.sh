# What ./run, ./test and tools/lint share. Sourced by bash from the repository root.

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# Names of the packages of the given sets (tools/packages) that are not installed, one a line.
missing_packages() {
    local set package command
    while read -r set package command; do
        [[ " $* " == *" $set "* ]] || continue
        [[ -n $command ]] && command -v "$command" >/dev/null && continue
        [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || say "$package"
    done < <(grep -v '^#' tools/packages) | sort -u
}

# Installs what the given sets lack; calls apt only when something is missing.
install_missing() {
    local missing as_root=()
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]})) || return 0
    if ((EUID != 0)); then
        command -v sudo >/dev/null || fail "Install these first, as root: ${missing[*]}"
        as_root=(sudo)
    fi
    say "Installing: ${missing[*]}"
    # --no-install-recommends keeps a fresh machine small; the list names everything that is used.
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q update >/dev/null ||
        say "The package list could not be renewed; trying with the one at hand."
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -qq -y --no-install-recommends install "${missing[@]}" >/dev/null ||
        fail "apt-get could not install: ${missing[*]}"
}

# configure_and_build PRESET [TARGET…]: safe to repeat; does nothing when nothing changed.
configure_and_build() {
    local preset=$1 target targets=()
    shift
    for target in "$@"; do targets+=(--target "$target"); done
    cmake --preset "$preset" >"build/configure-$preset.log" 2>&1 || {
        cat "build/configure-$preset.log" >&2
        return 1
    }
    cmake --build --preset "$preset" "${targets[@]}"
}

# Sums what test programs say about themselves in a log, as "PASSED FAILED":
# GoogleTest's sum of passed tests and its line for each failed one, and lines "N passed, N failed" of our own programs.
count_results() {
    awk '
        /^\[  PASSED  \] [0-9]+ tests?\.$/  { passed += $4 }
        /^\[  FAILED  \] .* \([0-9]+ ms\)$/ { failed += 1 }
        /^[0-9]+ passed, [0-9]+ failed$/ { passed += $1; failed += $3 }
        END { print passed + 0, failed + 0 }' "$1"
}
