#!/usr/bin/env bash
# Sets the version of everything in this tree: poms, bundles, features, products and the packages of the pages.
# The one that is told is that of pom.xml; house.tests says where another stands.
# Usage: releng/version.sh 0.2.0
set -eu
new=${1:?name a version, such as 0.2.0}
case $new in *[!0-9.]* | *.*.*.* | .* | *.) echo "a version has three numbers, such as 0.2.0" >&2; exit 2 ;; *.*.*) ;; *) echo "a version has three numbers, such as 0.2.0" >&2; exit 2 ;; esac
cd "$(dirname "${BASH_SOURCE[0]}")/.."
old=$(sed -n 's|^  <version>\(.*\)-SNAPSHOT</version>|\1|p' pom.xml)
known=${old//./\\.}

# A plug-in is compiled against one of the first two numbers; the next second number may break it.
range() { local first=${1%%.*} rest=${1#*.}; echo "[$first.${rest%%.*},$first.$((${rest%%.*} + 1)))"; }
known_range=$(range "$old" | sed 's/[.[]/\\&/g')

git ls-files '*.xml' '*.MF' 'docs/plugin-authors/*.md' '*.product' '*.mappings' '*/package.json' '*/package-lock.json' | while read -r file; do
  sed -e "s/<version>$known-SNAPSHOT</<version>$new-SNAPSHOT</" \
    -e "s/^Bundle-Version: $known\.qualifier/Bundle-Version: $new.qualifier/" \
    -e "s/\(org\.parkwright\.[a-z.]*;bundle-version=\"\)$known_range\"/\1$(range "$new")\"/" \
    -e "s/version=\"$known\.qualifier\"/version=\"$new.qualifier\"/" \
    -e "s/^0=$known$/0=$new/" \
    -e "/\"parkwright-/,/version/ s/\"version\": \"$known\"/\"version\": \"$new\"/" "$file" > "$file.new"
  if cmp -s "$file" "$file.new"; then rm "$file.new"; else cat "$file.new" > "$file"; rm "$file.new"; echo "$file"; fi
done
