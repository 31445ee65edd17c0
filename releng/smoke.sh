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
  [ $? -eq 1 ] && [ ! -e "$work/none" ] && grep -q 'china-eip.park:.* needs about .* and Parkwright may use .* PARKWRIGHT_MEMORY' "$work/starved.log"
}

# A workbook with a damaged part is told in two lines, without what libraries say to programmers.
damaged() {
  echo '<a><b></a>' > "$work/[Content_Types].xml"
  (cd "$work" && "${JAVA_HOME:+$JAVA_HOME/bin/}jar" cfM units.xlsx '[Content_Types].xml')
  "$product/parkwright" import --units "$work/units.xlsx" --out "$work/units.park" > "$work/damaged.log" 2>&1
  [ $? -eq 1 ] && [ "$(wc -l < "$work/damaged.log")" -eq 2 ]
}

# On a small disk of its own, where one may be made: full, then one that can only be read.
disk() {
  mkdir "$work/disk"
  mount -t tmpfs -o size=4000k none "$work/disk" 2> /dev/null || return 0
  trap 'umount "$work/disk"; rm -rf "$work"' EXIT
  "$product/parkwright" run "$study" --no-report --out "$work/disk/out" > /dev/null 2>&1 && cp -R "$work/disk/out" "$work/before" || return 1
  "$product/parkwright" run "$study" --out "$work/disk/out" > "$work/full.log" 2>&1
  [ $? -eq 2 ] && grep -q 'No space left' "$work/full.log" && diff -r "$work/before" "$work/disk/out" || return 1
  mount -o remount,ro "$work/disk"
  "$product/parkwright" run "$study" --out "$work/disk/out" > "$work/read.log" 2>&1
  [ $? -eq 2 ] && grep -q 'can only be read' "$work/read.log" && [ -z "$(find "$work/disk" -name '.?*')" ]
}

# What jars contribute is read from the list in the jar that names them all; none of their plugin.xml is read.
listed() {
  local java_bin=${JAVA_HOME:+$JAVA_HOME/bin/} jar=$product/lib/parkwright.jar
  mkdir "$work/list"
  "${java_bin}java" -cp "$jar" org.parkwright.core.contribution.ContributionIndex "$work/list/now" "$product/lib" || return 1
  (cd "$work/list" && "${java_bin}jar" xf "$jar" contributions && cmp contributions now) || return 1
  "${java_bin}java" -Xlog:class+load:file="$work/list/classes" -jar "$jar" validate "$root/examples/china-eip/china-eip.park" > /dev/null 2>&1
  grep -q 'contribution.ContributionIndex ' "$work/list/classes" && ! grep -q 'contribution.PluginXml ' "$work/list/classes"
}

# The archive of loaded classes takes the parser, whose library has class files of a version that it would not take.
archived() {
  export XDG_CACHE_HOME=$work/cache
  "$product/parkwright" run "$study" --no-report --out "$work/archived" > "$work/first" 2>&1
  # What Java says of its list is nobody's result.
  ! grep 'AOTConfiguration' "$work/first" || return 1
  "$product/parkwright" validate "$study" > /dev/null 2>&1
  for second in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    ls "$work"/cache/parkwright/*.aot "$work"/cache/parkwright/*.jsa > /dev/null 2>&1 && [ -z "$(find "$work/cache" -name 'linking-*')" ] && break
    sleep 1
  done
  unset XDG_CACHE_HOME
  local archive use
  archive=$(find "$work/cache/parkwright" -type f)
  case $archive in *.aot) use=-XX:AOTCache ;; *) use=-XX:SharedArchiveFile ;; esac
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" "$use=$archive" -XX:+UseSerialGC -Xlog:disable -Xlog:class+load:file="$work/loaded" -jar "$product/lib/parkwright.jar" validate "$study" \
    > /dev/null 2>&1
  grep -q 'InternalScenarioParser source: shared objects file' "$work/loaded" && grep -q 'org.apache.log4j.Logger source: shared objects file' "$work/loaded"
}

check 'a checkout is built when it must be' "$root/releng/builds.sh"
check 'a study gives nine scenarios and its report' studied
check 'all of it is there' rows
check 'a report needs no folder for temporary files' without_temporary_files
check 'the list of contributions is that of the jars, and is used' listed
check 'a start after the first run has all classes from an archive, the parser too' archived
check 'a missing study is refused with exit code 2' refused
check 'too little memory is told before' starved
check 'a damaged workbook is told in a user'"'"'s words' damaged
check 'a full disk and one that can only be read are told and change nothing' disk
for tenths in 2 4 6 8 12 16 24; do
  "$product/parkwright" run "$study" --out "$work/stopped-$tenths" > /dev/null 2>&1 &
  sleep "$((tenths / 10)).$((tenths % 10))"
  kill -INT -- "-$!" 2> /dev/null
  wait "$!"
done
check 'Ctrl+C leaves no half-written file' whole_sets
check 'a plug-in works that is dropped in' "$root/releng/extensions.sh" "$product"
check 'a plug-in is made as the guide says, built and used, and others that fail beside it change nothing' "$root/releng/example.sh" "$product"
check 'kill -9 leaves results old or new' "$root/releng/kills.sh" "$product" 6
exit $failed
