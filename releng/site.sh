#!/usr/bin/env bash
# Makes an update site of plug-ins with what a product ships, as docs/plugin-authors/README.md says, and an archive of it:
#   releng/site.sh PRODUCT SITE JAR...      writes the folder SITE and SITE.zip, which both serve as address
set -eu
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
product=$(cd "$1" && pwd -P)
site=$2
shift 2
mkdir -p "$site"
site=$(cd "$site" && pwd -P)
jars=()
for jar in "$@"; do
  jars+=("$(cd "$(dirname "$jar")" && pwd -P)/$(basename "$jar")")
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

bin=${JAVA_HOME:+$JAVA_HOME/bin/}
mkdir "$work/nothing"

publish() {
  "${bin}java" -Djava.util.logging.config.file="$product/logging.properties" -jar "$product"/plugins/org.eclipse.equinox.launcher_*.jar \
    -nosplash -consoleLog -data @none -configuration "$work/configuration" -metadataRepository "file:$site" "$@" > "$work/log" 2>&1 \
    || { cat "$work/log" >&2; exit 1; }
}

{
  echo '<site>'
  for jar in "${jars[@]}"; do
    echo "<bundle id=\"$("$root/header.sh" "$jar" Bundle-SymbolicName)\"><category name=\"plugins\"/></bundle>"
  done
  echo "<category-def name=\"plugins\" label=\"$("$root/header.sh" "${jars[0]}" Bundle-Name)\"/></site>"
} > "$work/category.xml"
bundles=$(IFS=,; echo "${jars[*]}")
publish -application org.eclipse.equinox.p2.publisher.FeaturesAndBundlesPublisher -artifactRepository "file:$site" -source "$work/nothing" -bundles "$bundles" -publishArtifacts -compress
publish -application org.eclipse.equinox.p2.publisher.CategoryPublisher -categoryDefinition "file:$work/category.xml" -categoryQualifier site -compress
rm -f "$site.zip"
"${bin}jar" --create --no-manifest --file "$site.zip" -C "$site" .
