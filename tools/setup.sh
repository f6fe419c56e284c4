#!/bin/sh
# Sets up .venv from the lock file and, where that is allowed, the system's own parts through apt-get.
set -eu
cd "$(dirname "$0")/.."
PYTHON=${PYTHON:-python3}

say() { printf '%s\n' "$*"; }

if [ "$(id -u)" = 0 ]; then AS_ROOT=""; elif sudo -n true 2>/dev/null; then AS_ROOT="sudo -n"; else AS_ROOT="no"; fi

get() { # get PACKAGE…: through apt-get when we may, otherwise say how
  if [ "$AS_ROOT" = no ] || ! command -v apt-get >/dev/null; then
    say "  not installed here: $*. To get it: sudo apt-get install $*"
    return 1
  fi
  say "  installing $* through apt-get"
  $AS_ROOT env DEBIAN_FRONTEND=noninteractive sh -c "apt-get update -qq && apt-get install -y -qq --no-install-recommends $*" >/dev/null 2>&1 || {
    say "  apt-get could not install $*. Try: sudo apt-get install $*"
    return 1
  }
}

"$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || {
  say "Reelwright needs Python 3.11 or later; $PYTHON is $("$PYTHON" --version 2>&1)."
  say "Install one and run: make setup PYTHON=python3.11"
  exit 3
}

if [ ! -x .venv/bin/python ]; then
  say "Creating .venv"
  "$PYTHON" -m venv .venv >/dev/null 2>&1 || {
    rm -rf .venv
    get python3-venv || exit 3
    "$PYTHON" -m venv .venv
  }
fi

say "Installing the locked packages into .venv"
.venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
.venv/bin/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .

if ! command -v flite >/dev/null; then
  say "The better voice, flite, comes from Debian:"
  get flite || say "  Until then films are spoken by espeak-ng, which is installed, and say so in their report."
fi
say "Ready. See what this machine has with: .venv/bin/reelwright doctor"
