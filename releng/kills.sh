#!/usr/bin/env bash
# Kills runs (-9) that write over the results of another run, at random moments and, where strace is there, before each
# change that they make to the folder. After each kill the folder must be wholly old or wholly new for whoever reads
# it, and after the next run nothing may be left.
#   releng/kills.sh PRODUCT [KILLS [SEED]]      100 kills if nothing is said
set -u
product=$1
kills=${2:-100}
RANDOM=${3:-1}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
study=$root/examples/china-eip/study.scenario
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
out=$work/out
failed=0
olds=0
news=0
changing=mkdir,mkdirat,rename,renameat,renameat2,symlink,symlinkat,link,linkat,unlink,unlinkat,rmdir

sed 's/capacity="300/capacity="330/' "$root/examples/china-eip/china-eip.park" > "$work/other.park"

run() { "$product/parkwright" run "$study" --out "$@"; }

say() { echo "kills: $*"; }

fail() {
  say "FAILS $*"
  ls -lAR "$out"
  failed=$((failed + 1))
}

holds_time() { [ "$1" = origin.csv ] || [ "${1##*.}" != csv ]; }

# Of each file that can be read whether it is old, new or another. What holds the time of its run has other bytes each
# time: it is new if it is not old and ends as the new one does.
states() {
  local file name
  for file in "$out"/* "$work"/new/*; do
    name=${file##*/}
    if [ ! -e "$out/$name" ]; then
      echo "missing $name"
    elif cmp -s "$work/old/$name" "$work/new/$name"; then
      continue
    elif cmp -s "$out/$name" "$work/old/$name"; then
      echo "old $name"
    elif cmp -s "$out/$name" "$work/new/$name" \
      || { holds_time "$name" && [ "$(tail -c 6 "$out/$name" | od -c)" = "$(tail -c 6 "$work/new/$name" | od -c)" ]; }; then
      echo "new $name"
    else
      echo "torn $name"
    fi
  done | sort -u
}

# What is read after a kill, and what the next run leaves.
check() {
  case $(states | cut -d ' ' -f 1 | sort -u | tr '\n' ' ') in
    'old ') olds=$((olds + 1)) ;;
    'new ') news=$((news + 1)) ;;
    *) fail "$1: neither old nor new: $(states)" ;;
  esac
  run "$out" --no-report > "$work/next.log" 2>&1 || fail "$1: the next run: $(cat "$work/next.log")"
  [ -z "$(find "$work" -name '.?*' -o -type l)" ] || fail "$1: the next run leaves something"
  cmp -s "$out/results.csv" "$work/old/results.csv" || fail "$1: the next run does not write its own results"
}

begin() {
  rm -rf "$out"
  cp -R "$work/old" "$out"
}

run "$work/old" > /dev/null 2>&1 || { say "cannot run"; exit 1; }
started=$(date +%s%N)
run "$work/new" --park "$work/other.park" > /dev/null 2>&1
lasts=$((($(date +%s%N) - started) / 1000000))

# The numbers of the changes that the thread which writes makes, found by a run that is not killed.
changes=()
if command -v strace > /dev/null && strace -f -o /dev/null true 2> /dev/null; then
  begin
  strace -f -qq -e "trace=$changing" -o "$work/trace" "$product/parkwright" run "$study" --no-report --out "$out" > /dev/null 2>&1
  while read -r number; do changes+=("$number"); done < <(awk '
    /unfinished|resumed/ { next } { count[$1]++ } /parkwright-writing/ { print count[$1] }' "$work/trace")
fi

for ((i = 0; i < kills; i++)); do
  begin
  if [ ${#changes[@]} -gt 0 ] && [ $((i % 2)) -eq 0 ]; then
    number=${changes[$((i / 2 * ${#changes[@]} / ((kills + 1) / 2)))]}
    what="before change $number"
    strace -f -qq -e "trace=$changing" -e "inject=$changing:signal=SIGKILL:when=$number" -o /dev/null \
      "$product/parkwright" run "$study" --park "$work/other.park" --out "$out" > /dev/null 2>&1 &
  else
    moment=$((RANDOM * 32768 + RANDOM))
    moment=$((moment % (lasts + 100)))
    what="after $moment ms"
    "$product/parkwright" run "$study" --park "$work/other.park" --out "$out" > /dev/null 2>&1 &
    sleep "$(printf '%d.%03d' $((moment / 1000)) $((moment % 1000)))"
    kill -9 $! 2> /dev/null
  fi
  wait $! 2> /dev/null
  check "killed $what"
done
say "$kills kills (${#changes[@]} changes to the folder): $olds times wholly old, $news times wholly new, $failed failures"
[ "$failed" -eq 0 ]
