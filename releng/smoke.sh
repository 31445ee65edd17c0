#!/usr/bin/env bash
# Tries the built product as a user would from a shell: a study, a mistake, and a study stopped by Ctrl+C at several
# moments. Called by verify with the folder of the product; the desktop has tests of its own.
set -m -u
product=$1
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
study=$root/examples/china-eip/study.scenario
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

check() {
  local what=$1
  shift
  if "$@"; then
    echo "smoke: ok    $what"
  else
    echo "smoke: FAILS $what"
    failed=1
  fi
}

studied() { "$product/parkwright" run "$study" --out "$work/whole" > "$work/run.log" 2>&1 || { cat "$work/run.log"; false; }; }

rows() { [ "$(wc -l < "$work/whole/results.csv")" -eq 10 ] && [ -s "$work/whole/report.pdf" ] && [ -s "$work/whole/report.html" ]; }

# Fonts are read where they lie: no folder for temporary files, none of their copies.
without_temporary_files() {
  JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=$work/missing "$product/parkwright" report "$study" --out "$work/bare" > "$work/bare.log" 2>&1 \
    && [ -s "$work/bare/report.pdf" ] && [ -s "$work/bare/report.html" ] || { cat "$work/bare.log"; false; }
}

tables_in() { find "$1" -name '*.csv' -o -name results.json | wc -l; }

# Nothing is there but whole sets of files: the tables of the whole run together, the two reports together.
whole_sets() {
  local folder whole tables reports strays
  whole=$(tables_in "$work/whole")
  for folder in "$work"/stopped-*; do
    [ -d "$folder" ] || continue
    tables=$(tables_in "$folder")
    reports=$(find "$folder" -name 'report.*' | wc -l)
    strays=$(find "$folder" -name '.*' -type f | wc -l)
    [ "$strays" -eq 0 ] && { [ "$tables" -eq 0 ] || [ "$tables" -eq "$whole" ]; } \
      && { [ "$reports" -eq 0 ] || [ "$reports" -eq 2 ]; } || { find "$folder"; return 1; }
  done
}

refused() {
  "$product/parkwright" run "$root/examples/no-such.scenario" --out "$work/none" > "$work/refused.log" 2>&1
  [ $? -eq 2 ] && [ ! -e "$work/none" ] && ! grep -q '^[[:space:]]at ' "$work/refused.log"
}

check 'a study gives nine scenarios and its report' studied
check 'all of it is there' rows
check 'a report needs no folder for temporary files' without_temporary_files
check 'a missing study is refused with exit code 2' refused
for tenths in 2 4 6 8 12 16 24; do
  "$product/parkwright" run "$study" --out "$work/stopped-$tenths" > /dev/null 2>&1 &
  sleep "$((tenths / 10)).$((tenths % 10))"
  kill -INT -- "-$!" 2> /dev/null
  wait "$!"
done
check 'Ctrl+C leaves no half-written file' whole_sets
exit $failed
