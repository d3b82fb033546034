# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
#
# What ./demo and ./check share: say what happens, install what is missing, configure, build.
# It is sourced, not run, and needs nothing but what a fresh Debian 12 has.

# Debian packages and what each is for. Nothing else is fetched from anywhere.
packages=(
    g++ cmake ninja-build     # the build
    ccache                    # makes the second build of the same source free
    libboost-context-dev      # the switch between fibers
    nlohmann-json3-dev        # traces
    libcli11-dev              # the command line
    libgtest-dev librapidcheck-dev libbenchmark-dev    # tests, properties, benchmarks
    python3 python3-jsonschema                         # the reference, and the validator of traces
    clang-format-14           # the layout of the code, the same version for everybody
)

step_number=0

step()
{
    step_number=$((step_number + 1))
    printf '\n==> %d. %s\n' "$step_number" "$*"
}

fail()
{
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 1
}

# Runs a command as root: as it is, or through sudo.
as_root()
{
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "neither root nor sudo is here; as root, run: $*"
    fi
}

install_missing_packages()
{
    step "Packages"
    if ! command -v dpkg-query >/dev/null; then
        echo "This is not Debian: make sure that you have the equivalents of ${packages[*]}"
        return
    fi
    local package missing=()
    for package in "${packages[@]}"; do
        is_installed "$package" || missing+=("$package")
    done
    if [ ${#missing[@]} -eq 0 ]; then
        echo "All ${#packages[@]} packages are here."
        return
    fi
    echo "Installing ${missing[*]}"
    # An old package list is good enough when it still names files that exist.
    install_packages "${missing[@]}" || {
        as_root apt-get update -q </dev/null || fail "apt-get update failed"
        install_packages "${missing[@]}" || fail "these packages could not be installed: ${missing[*]}"
    }
}

is_installed()
{
    [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

install_packages()
{
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends "$@" </dev/null
}

# build PRESET [TARGET...]
build()
{
    local preset=$1
    shift
    step "Build ($preset), into build/$preset"
    mkdir -p build
    cmake --preset "$preset" -Wno-dev >"build/configure-$preset.log" 2>&1 || {
        cat "build/configure-$preset.log"
        fail "cmake --preset $preset failed"
    }
    rm "build/configure-$preset.log"
    NINJA_STATUS='[%f/%t, %es] ' cmake --build "build/$preset" --parallel "$jobs" "${@/#/--target=}"
}

# How many things to do at once: what the machine has, unless the caller says otherwise.
jobs=${CMAKE_BUILD_PARALLEL_LEVEL:-$(nproc)}

# A home for ccache where the environment has none, as under some CI systems.
if [ -z "${HOME:-}" ] && [ -z "${CCACHE_DIR:-}" ]; then
    export CCACHE_DIR=$PWD/build/ccache
fi
