#!/usr/bin/env bash
# Lists what a built product ships that is not ours, with versions, to be looked up for known faults before a release:
# Maven coordinates where a jar tells them, else name and version of the bundle; then the packages of the web client.
# Usage: releng/shipped.sh PRODUCT, such as the folder parkwright under releng/org.parkwright.product/target/products
set -eu
product=${1:?name the folder of a built product}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

coordinates() {
  # Some jars bring others along; each has its properties.
  unzip -p "$1" 'META-INF/maven/*/*/pom.properties' 2> /dev/null | tr -d '\r' | awk -F= '
    $1 == "groupId" { group = $2 }
    $1 == "artifactId" { artifact = $2 }
    $1 == "version" { version = $2 }
    group != "" && artifact != "" && version != "" { print group ":" artifact, version; group = artifact = version = "" }'
}

{
  find "$product/plugins" -maxdepth 1 -name '*_*' ! -name 'org.parkwright.*' | while read -r bundle; do
    name=$(basename "$bundle" .jar)
    told=
    [ -f "$bundle" ] && told=$(coordinates "$bundle")
    echo "${told:-${name%%_[0-9]*} ${name##*_}}"
  done
  awk -F'"' '
    /^    "node_modules\// { package = $2; sub(/.*node_modules\//, "", package); version = "" }
    package != "" && /^      "version":/ { version = $4 }
    package != "" && /^      "dev": true/ { version = "" ; package = "" }
    package != "" && /^    }/ { if (version != "") print "npm:" package, version; package = "" }
  ' "$root/plugins/org.parkwright.diagram.ui/client/package-lock.json"
} | sort -u
