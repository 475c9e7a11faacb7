#!/bin/sh
# Installs the programs the judges run on, from Debian's packages, where they are missing.
set -eu

missing=
need() { # need PROGRAM PACKAGE…: the packages to install where the program is not there
  program=$1
  shift
  command -v "$program" >/dev/null 2>&1 || missing="$missing $*"
}

# A browser without a font draws no text, and then nothing is too wide and nothing too faint.
need chromium chromium fonts-liberation
need java default-jre-headless
need node nodejs
need npm npm
need pdfinfo poppler-utils
need qpdf qpdf
need loimpress libreoffice-impress
need localc libreoffice-calc
need strace strace # makes calls of the system fail under jbp
need unshare util-linux
need nsenter util-linux
need mount mount

[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
  as_root=
elif command -v sudo >/dev/null 2>&1; then
  as_root=sudo
else
  echo "make judges: install these packages first, as root: apt-get install$missing" >&2
  exit 1
fi
echo "Installing$missing …"
$as_root apt-get update -qq
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
