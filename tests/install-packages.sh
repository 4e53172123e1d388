#!/bin/sh
# Installs the Debian packages that the tests need and this machine misses: a browser, PostgreSQL, fonts with Cyrillic.
# Says nothing when all are there. Where it cannot install, it names what is missing; the tests that need it are skipped then.
set -u

missing=''
command -v chromium >/dev/null || missing="$missing chromium"
command -v postgres >/dev/null || ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || missing="$missing postgresql"
for font in NotoSans:fonts-noto-core PTSerif:fonts-paratype; do
    find /usr/share/fonts /usr/local/share/fonts -iname "*${font%%:*}*" 2>/dev/null | grep -q . ||
        { command -v fc-list >/dev/null && fc-list | tr -d ' -' | grep -qi "${font%%:*}"; } ||
        missing="$missing ${font#*:}"
done
[ -n "$missing" ] || exit 0

as_root=''
[ "$(id -u)" -eq 0 ] || as_root='sudo -n'
if command -v apt-get >/dev/null && $as_root true 2>/dev/null; then
    echo "Installing:$missing"
    export DEBIAN_FRONTEND=noninteractive
    # The names hold no spaces: they are meant to be split.
    # shellcheck disable=SC2086
    if $as_root apt-get update -qq && $as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null; then
        exit 0
    fi
fi
echo "Please install:$missing (Debian's names). The tests that need them are skipped until then." >&2
