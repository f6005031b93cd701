#!/usr/bin/env bash
# Installs Debian packages without a word unless it fails, and without starting the services in them.
# usage: debian-packages.sh PACKAGE...
set -euo pipefail

log=$(mktemp)
policy=/usr/sbin/policy-rc.d
policy_is_ours=false

finish() {
    local status=$?
    if $policy_is_ours; then
        rm -f "$policy"
    fi
    if ((status != 0)); then
        cat "$log" >&2
    fi
    rm -f "$log"
}
trap finish EXIT

# Debian starts a service as soon as its package is unpacked, unless this program says no (101).
if [[ ! -e $policy ]]; then
    policy_is_ours=true
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod +x "$policy"
fi

install() {
    DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "$@" </dev/null >>"$log" 2>&1
}

# A fresh machine has no package lists, an old one has lists of versions that are gone.
install "$@" || { apt-get update >>"$log" 2>&1 && install "$@"; }
