#!/bin/sh
# Makes .venv with docgen and its tools, and sees to it that the page engine finds its libraries. make runs this when it
# is needed; running it again does no harm. PYTHON names another Python than python3.
set -eu
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}

stop() {
  echo "$1" >&2
  exit 1
}

# Install packages of the system: Debian's or Ubuntu's, as root or by a sudo that asks nothing.
debian() {
  command -v apt-get >/dev/null || return 1
  sudo=
  [ "$(id -u)" = 0 ] || { sudo -n true 2>/dev/null && sudo="sudo -n"; } || return 1
  export DEBIAN_FRONTEND=noninteractive
  $sudo apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1 ||
    { $sudo apt-get update -qq && $sudo apt-get install -y -qq --no-install-recommends "$@"; } >/dev/null
}

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
  stop "docgen needs Python 3.11 or later as $python. Install it, or run: make PYTHON=python3.12"

if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
  "$python" -m venv --clear .venv >/dev/null 2>&1 ||
    { debian python3-venv && "$python" -m venv --clear .venv; } ||
    stop "The folder .venv cannot be made. Install Python's venv with: apt-get install python3-venv"
fi

# Without compiled files every start takes nearly twice as long.
.venv/bin/python -m pip install --quiet --disable-pip-version-check --compile -c constraints.txt -e '.[dev]'
.venv/bin/python -m compileall -q docgen

engine() {
  .venv/bin/python -c 'from docgen.publish.prerequisites import require_engine; require_engine()' >/dev/null 2>&1
}
engine || debian libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 ||
  { command -v brew >/dev/null && brew install --quiet pango; } || true
engine ||
  stop "Pango and HarfBuzz-Subset are missing. Debian: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; macOS: brew install pango"
