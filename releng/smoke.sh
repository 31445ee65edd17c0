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

files_in() { find "$1" ! -type d | wc -l; }

# Nothing is there but whole sets of files: tables and reports together.
whole_sets() {
  local folder whole files
  whole=$(files_in "$work/whole")
  for folder in "$work"/stopped-*; do
    [ -d "$folder" ] || continue
    files=$(files_in "$folder")
    [ "$files" -eq 0 ] || [ "$files" -eq "$whole" ] || { find "$folder"; return 1; }
  done
  [ -z "$(find "$work" -name '.?*')" ]
}

refused() {
  "$product/parkwright" run "$root/examples/no-such.scenario" --out "$work/none" > "$work/refused.log" 2>&1
  [ $? -eq 2 ] && [ ! -e "$work/none" ] && ! grep -q '^[[:space:]]at ' "$work/refused.log"
}

# Memory that does not suffice is told before anything is computed.
starved() {
  PARKWRIGHT_MEMORY=40m "$product/parkwright" run "$study" --out "$work/none" > "$work/starved.log" 2>&1
  [ $? -eq 1 ] && [ ! -e "$work/none" ] && grep -q 'china-eip.park:.* 608 units .* needs about .* and Parkwright may use .* PARKWRIGHT_MEMORY' "$work/starved.log"
}

# A workbook with a damaged part is told in two lines, without what libraries say to programmers.
damaged() {
  "$product/parkwright" export "${study%/*}/china-eip.park" --out "$work/units.xlsx" > /dev/null 2>&1
  (cd "$work" && mkdir -p xl/worksheets && echo '<a><b></a>' > xl/worksheets/sheet1.xml && "${JAVA_HOME:+$JAVA_HOME/bin/}jar" uf units.xlsx xl/worksheets/sheet1.xml)
  "$product/parkwright" import --units "$work/units.xlsx" --out "$work/units.park" > "$work/damaged.log" 2>&1
  [ $? -eq 1 ] && [ "$(wc -l < "$work/damaged.log")" -eq 2 ]
}

check 'a checkout is built when it must be' "$root/releng/builds.sh"
check 'a study gives nine scenarios and its report' studied
check 'all of it is there' rows
check 'a missing study is refused with exit code 2' refused
check 'too little memory is told before' starved
check 'a damaged workbook is told in a user'"'"'s words' damaged
for tenths in 2 4 6 8 12 16 24; do
  "$product/parkwright" run "$study" --out "$work/stopped-$tenths" > /dev/null 2>&1 &
  sleep "$((tenths / 10)).$((tenths % 10))"
  kill -INT -- "-$!" 2> /dev/null
  wait "$!"
done
check 'Ctrl+C leaves no half-written file' whole_sets
check 'kill -9 leaves results old or new' "$root/releng/kills.sh" "$product" 6
exit $failed
