#!/usr/bin/env bash
# Makes plug-ins by the built product and builds and uses them: that of the guide, as the guide says it, and one with every door, on the
# command line, alone and beside others that fail in every way, and installs it in the desktop. Called by smoke.sh with the folder of the product; the
# workbench has a test of its own (ExamplePluginTest).
set -u
product=$(cd "$1" && pwd -P)
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck disable=SC2034
me=example
# shellcheck source=releng/setup.sh
. "$root/releng/setup.sh"
find_jdk && find_maven || exit 3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The class archive of the product is used, the plug-ins of who builds are not.
export XDG_CACHE_HOME=${XDG_CACHE_HOME:-$HOME/.cache}
builder=$HOME
export HOME=$work/home
extensions=$HOME/.parkwright/extensions
mkdir -p "$HOME"

fail() {
  echo "example: $1" >&2
  [ -f "$work/log" ] && grep -v '^[[:space:]]at ' "$work/log" | tail -n 20 >&2
  exit 1
}

# What a shell of a user finds on the path; a build here is not to fetch anything.
parkwright() { "$product/parkwright" "$@"; }
maven=$mvn
mvn() { HOME=$builder "$maven" -o -B -q "$@"; }
export -f parkwright mvn
export product maven builder

# --- the guide, step by step ---------------------------------------------------------------------------------------
mkdir "$work/guide"
cp "$root"/examples/china-eip/*.park "$root"/examples/china-eip/*.scenario "$work/guide"
awk '/^```sh$/ { on = 1; next } /^```$/ { on = 0 } on' "$root/docs/plugin-authors/first-indicator.md" > "$work/steps"
[ "$(wc -l < "$work/steps")" -ge 8 ] || fail 'the guide has no steps'
(cd "$work/guide" && bash -e "$work/steps") > "$work/log" 2>&1 || fail 'the steps of the guide do not work'
grep -q '^com.example.steam  *1.0.0 .* core.results  *works' "$work/log" && grep -q '^coal,[0-9.E]*,243,195' "$work/log" || fail 'the plug-in of the guide gives no result'
[ -z "$(ls "$extensions")" ] || fail 'the guide leaves its plug-in behind'

# --- a plug-in with every door --------------------------------------------------------------------------------------
parkwright new-plugin com.example.steam --out "$work/steam" > "$work/log" 2>&1 || fail 'no project is made'
(cd "$work/steam" && mvn verify) > "$work/log" 2>&1 || fail 'the project of every door does not build'
jar=$work/steam/target/com.example.steam_1.0.0.jar
# Each door alone has all that it needs: sources and tests compile together, as each has a package of its own.
doors=$(parkwright new-plugin com.example.steam --with '' --out "$work/none" 2>&1 | sed -n 's/.* Doors are \(.*\)\.$/\1/p' | tr -d ,)
mkdir -p "$work/each"
cp "$work/steam/pom.xml" "$work/each"
for door in $doors; do
  parkwright new-plugin "com.example.only_$door" --with "$door" --out "$work/only/$door" > "$work/log" 2>&1 || fail "no project is made for $door"
  cp -R "$work/only/$door/src" "$work/each"
done
(cd "$work/each" && mvn test-compile) > "$work/log" 2>&1 || fail 'a project of one door lacks something'

# Disk full: nothing is left behind. Where no disk may be made of one's own, that is not tried.
mkdir "$work/disk"
if mount -t tmpfs -o size=16k none "$work/disk" 2> /dev/null; then
  trap 'umount "$work/disk"; rm -rf "$work"' EXIT
  parkwright new-plugin com.example.steam --out "$work/disk/steam" > "$work/log" 2>&1
  [ $? -eq 2 ] && grep -q 'No space left' "$work/log" && [ -z "$(ls -A "$work/disk")" ] || fail 'a full disk is not told, or something is left behind'
fi

# --- each door at work ----------------------------------------------------------------------------------------------
cp "$root"/examples/china-eip/*.park "$root"/examples/china-eip/*.scenario "$work"
cat > "$work/doors.scenario" << 'END_OF_STUDY'
import "measures.scenario"
import "parameters.scenario"

factor set Ideal "Engines as good as Carnot's" extends Tsinghua2016 {
	electricEfficiency = 0.6 * carnot(540 degC, 30 degC) estimate "Illustration"
}

study Doors "Every door" {
	park "china-eip.park"
	base year 2014
	discount rate 8 %
	factors Ideal
	prices China2014
	scenario M1 "Gas boilers" { apply M1 }
	stock "Boilers" {
		lifetime gompertz(shape 0.01, scale 5 a) estimate "Illustration"
		inflow 2014: 50 MW, 2030: 0 MW, interpolate estimate "Illustration"
		until 2040
	}
}
END_OF_STUDY
sed 's/,55\.7,11\.2,/,0,0,/' "$work/steam/src/test/resources/com/example/steam/power-plants.csv" > "$work/plants.csv"

# uses FOLDER: what the doors give goes into the folder, and what the user is told into the log.
uses() {
  mkdir -p "$1"
  : > "$work/log"
  parkwright > "$1/help.txt" 2>> "$work/log" || return 1
  parkwright import "$work/plants.csv" --from gppd --base-year 2020 --out "$1/plants.park" 2>> "$work/log" || return 1
  parkwright validate "$1/plants.park" 2>> "$work/log" | sed "s|$1/||" > "$1/faults.txt"
  parkwright cooling "$work/china-eip.park" > "$1/cooling.txt" 2>> "$work/log" || return 1
  parkwright export "$work/china-eip.park" --to flodym --out "$1/flodym/stock.csv" --last-year 2030 2>> "$work/log" || return 1
  parkwright run "$work/doors.scenario" --no-report --out "$1/run" > "$1/run.txt" 2>> "$work/log" || return 1
  parkwright report "$work/doors.scenario" --format xlsx --out "$1/report" > /dev/null 2>> "$work/log" || return 1
  # One sheet says which plug-ins took part.
  (cd "$1/report" && "$JAVA_HOME/bin/jar" xf report.xlsx xl/worksheets && grep -L 'Plug-in that took part' xl/worksheets/*.xml | xargs cat > ../workbook.xml) \
    && rm -r "$1/report" || return 1
  # A run states its moment.
  find "$1" -type f -exec sed -i.old -E 's/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]+Z/MOMENT/g' {} +
  find "$1" -name '*.old' -exec rm {} +
}

has() { grep -aEq "$2" "$work/alone/$1" || fail "$3"; }

mkdir -p "$extensions"
cp "$jar" "$extensions/steam.jar"
parkwright extensions > "$work/log" 2>&1 && [ "$(grep -o 'core\.[a-z]*\|report\.[a-z]*\|diagram\.[a-z]*\|cli\.[a-z]*\|org\.eclipse\.ui\.[a-z]*' "$work/log" | wc -l)" -eq "$(wc -w <<< "$doors")" ] \
  && grep -q ' works$' "$work/log" || fail 'the plug-in is not listed with all its doors'
uses "$work/alone" || fail 'a door of the plug-in does not work'
has help.txt '^  cooling +Say how much' 'help does not list the command'
has plants.park 'Harbour Works, Block 2' 'the importer does not work'
has faults.txt 'warning example.nullIsland Energy plant The .* Mill: its coordinates are 0, 0' 'the rule does not work'
has cooling.txt '^U149.2\.60' 'the command does not work'
has flodym/stock.csv '^2030,coal,[0-9.E]+' 'the exporter does not work'
has run/cooling-water-by-fuel.csv '^coal,[0-9.E]+,243,195' 'the result is not in its table'
has run/results.json 'cooling-water-by-fuel' 'the result is not in the JSON file'
has run.txt '^Cooling water by fuel' 'the result is not on the terminal'
has workbook.xml Macknick 'the result is not in the workbook'
has run/parameters.csv 'carnot\(540' 'the function is not in the table of parameters'
grep -rq 'gompertz' "$work/alone/run" || fail 'the lifetime law is in no table'
parkwright diagram "$work/china-eip.park" --out "$work/none.svg" > "$work/log" 2>&1
[ $? -eq 2 ] && ! grep -q odesign "$work/log" || fail 'something is wrong with the specification'
parkwright report "$work/doors.scenario" --design cooling --format html --out "$work/own" > "$work/log" 2>&1 && grep -q 'Cooling water in m³ a year' "$work/own/report.html" \
  || fail 'the report design does not work'
parkwright --no-extensions validate "$work/doors.scenario" > "$work/log" 2>&1 && fail '--no-extensions leaves nothing out'

# --- others beside it -----------------------------------------------------------------------------------------------
# pack NAME REQUIRED FOLDER: makes a jar of a folder, whose plugin.xml is in it.
pack() {
  printf 'Bundle-ManifestVersion: 2\nBundle-SymbolicName: %s;singleton:=true\nBundle-Version: 1.0.0\nBundle-ClassPath: .,lib/library.jar\nRequire-Bundle: %s\n' \
    "$1" "$2" > "$work/manifest"
  "$JAVA_HOME/bin/jar" cfm "$extensions/$1.jar" "$work/manifest" -C "$3" . > "$work/log" 2>&1 || fail "$1 cannot be made"
}
compile() { "$JAVA_HOME/bin/javac" -proc:none -d "$1" "${@:2}" > "$work/log" 2>&1 || fail "$1 cannot be compiled"; }
classes=$product/lib/parkwright.jar:$product/lib/workbench.jar

mkdir "$work/burst"
compile "$work/burst" -cp "$classes" "$root/releng/burst/Burst.java"
cp "$root/releng/burst/plugin.xml" "$work/burst"
pack com.example.burst 'org.eclipse.emf.ecore,org.parkwright.core,org.parkwright.model,org.parkwright.engine,org.parkwright.cli,org.apache.commons.cli,org.eclipse.ui' "$work/burst"
pack com.example.old 'org.parkwright.core;bundle-version="[0.0.1,0.0.2)"' "$work/burst"

# A library that Parkwright has too, in another version.
mkdir -p "$work/library/org/apache/commons/csv" "$work/library-classes" "$work/shared/lib"
echo 'package org.apache.commons.csv; public class CSVFormat { public static String version() { return "of another version"; } }' > "$work/library/org/apache/commons/csv/CSVFormat.java"
compile "$work/library-classes" "$work/library/org/apache/commons/csv/CSVFormat.java"
"$JAVA_HOME/bin/jar" cf "$work/shared/lib/library.jar" -C "$work/library-classes" .
cat > "$work/Library.java" << 'END_OF_CLASS'
public class Library implements org.parkwright.cli.Command {
  public String name() { return "library"; }
  public String summary() { return "Library."; }
  public String arguments() { return ""; }
  public org.apache.commons.cli.Options options() { return new org.apache.commons.cli.Options(); }
  public int run(org.apache.commons.cli.CommandLine line, org.parkwright.cli.Console console) { console.print(org.apache.commons.csv.CSVFormat.version()); return 0; }
}
END_OF_CLASS
compile "$work/shared" -cp "$work/library-classes:$classes" "$work/Library.java"
echo '<plugin><extension point="org.parkwright.cli.commands"><command name="library" summary="Library." class="Library"/></extension></plugin>' > "$work/shared/plugin.xml"
pack com.example.shared 'org.parkwright.cli,org.apache.commons.cli' "$work/shared"
head -c 2000 "$jar" > "$extensions/damaged.jar"

uses "$work/beside" || fail 'plug-ins that fail break others'
grep -q '^[[:space:]]at ' "$work/log" && fail 'a user is shown a stack trace'
grep -v '^  burst  *Burst\.$\|^  library  *Library\.$' "$work/beside/help.txt" > "$work/help.txt"
mv "$work/help.txt" "$work/beside/help.txt"
grep -q 'com.example.burst 1.0.0' "$work/beside/run/results.json" || fail 'results do not say which plug-ins took part'
perl -0pi -e 's/\n *"com\.example\.burst 1\.0\.0",//; s/\n[\w,]*,com\.example\.burst 1\.0\.0//; s/\{[^{}]*com\.example\.burst[^{}]*\},\s*//g' \
  "$work"/beside/run/{results.json,datapackage.json,origin.csv}
for said in 'The plug-in damaged.jar was skipped' 'The plug-in com.example.old 1.0.0 was skipped: it was built for another version' \
  "nowhere.park" "nowhere.rptdesign" \
  'The result of the plug-in com.example.burst 1.0.0 failed' 'The check of the plug-in com.example.burst 1.0.0 failed' \
  'Burst$In of the plug-in com.example.burst 1.0.0' 'Burst$Out of the plug-in com.example.burst 1.0.0' \
  'Burst$Function of the plug-in com.example.burst 1.0.0' 'Burst$Law of the plug-in com.example.burst 1.0.0'; do
  grep -qF "$said" "$work/log" || fail "not told: $said"
done
diff -r "$work/alone" "$work/beside" > "$work/log" || fail 'other plug-ins change what comes out'
[ "$(parkwright library 2> "$work/log")" = 'of another version' ] || fail 'a plug-in does not have its own version of a library'
parkwright burst > "$work/log" 2>&1
[ $? -eq 3 ] && grep -q 'Internal error of the plug-in com.example.burst 1.0.0' "$work/log" || fail 'a command that throws is not told as that of its plug-in'

# --- installed in the desktop ---------------------------------------------------------------------------------------
[ "$(uname -s)" != Linux ] || "$root/releng/install.sh" "$product" "$jar" com.example.steam.cooling "$root/target/screenshots" || fail 'it cannot be installed in the desktop'
