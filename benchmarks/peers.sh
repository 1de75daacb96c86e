#!/usr/bin/env bash
# Installs the programs that benchmarks/speed.py times beside copydesk, into .peers in the checkout.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p .peers
python3 -m venv .peers/venv
.peers/venv/bin/pip install -q codespell proselint
if command -v npm >/dev/null; then
  cd .peers
  npm install --silent --no-fund --no-audit --no-package-lock \
    jscpd "jscpd-$(node -p 'process.platform + "-" + process.arch')$(ldd --version 2>&1 | grep -qi musl || echo -gnu)" \
    alex markdownlint-cli2 textlint textlint-rule-date-weekday-mismatch write-good
else
  echo "npm is not installed: alex, jscpd, markdownlint-cli2, textlint and write-good are left out" >&2
fi
