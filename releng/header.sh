#!/usr/bin/env bash
# Says what a header of a jar's manifest has, without its directives:
#   releng/header.sh JAR HEADER
set -eu
jar=$(cd "$(dirname "$1")" && pwd -P)/$(basename "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
"${JAVA_HOME:+$JAVA_HOME/bin/}jar" xf "$jar" META-INF/MANIFEST.MF
tr -d '\r' < META-INF/MANIFEST.MF | sed -n "s/^$2: \([^;]*\).*/\1/p"
