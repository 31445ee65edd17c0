#!/usr/bin/env bash
# Tries when ./parkwright builds and what it leaves if a build fails, with a Maven that only pretends to build.
set -u
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
checkout=$work/checkout
failed=0

expect() {
  local what=$1 wanted=$2 said
  said=$("$checkout/parkwright" version 2>> "$work/log")
  if [ "$said" = "$wanted" ]; then
    echo "builds: ok    $what"
  else
    echo "builds: FAILS $what: '$said' instead of '$wanted'"
    failed=1
  fi
}

# The checkout, small enough to be copied often: the scripts, and one source.
mkdir -p "$checkout/plugins" "$checkout/features" "$checkout/target-platform" "$checkout/.mvn" "$checkout/releng/org.parkwright.product" "$work/bin"
cp "$root/parkwright" "$checkout"
cp "$root/releng/setup.sh" "$checkout/releng"
echo 1 > "$checkout/plugins/source"
echo 1 > "$checkout/pom.xml"

# Deletes what an earlier build made, as Maven does, and makes a product that says how often was built and of what.
cat > "$work/bin/mvn" << 'END'
#!/usr/bin/env bash
[ "$1" != --version ] || { echo "Apache Maven 3.9.9"; exit 0; }
root=$PWD
. releng/setup.sh
rm -rf releng/org.parkwright.product/target
echo x >> "$BUILDS"
! grep -q broken plugins/source || exit 1
mkdir -p "$(built)"
printf '#!/bin/sh\necho %s of %s\n' "$(wc -l < "$BUILDS" | tr -d ' ')" "$(cat plugins/source)" > "$(built)/parkwright"
chmod +x "$(built)/parkwright"
END
chmod +x "$work/bin/mvn"
export PATH=$work/bin:$PATH BUILDS=$work/count

expect 'the first start builds' '1 of 1'
expect 'the next one does not' '1 of 1'
touch "$checkout/plugins/source"
expect 'nor does one after a file was touched' '1 of 1'
cp -R "$checkout" "$work/copy"
checkout=$work/copy
expect 'a copy of the checkout is not built again' '1 of 1'
echo 2 > "$checkout/plugins/source"
touch -t 200001010000 "$checkout/plugins/source"
expect 'a change is built, however old the file says it is' '2 of 2'
echo broken > "$checkout/plugins/source"
expect 'a source that cannot be built says nothing' ''
[ "$("$checkout/target/product/parkwright")" = '2 of 2' ] || { echo 'builds: FAILS a build that fails leaves the product before'; failed=1; }
echo 2 > "$checkout/plugins/source"
expect 'taken back, the product before is used' '2 of 2'
mv "$checkout/plugins/source" "$checkout/plugins/renamed" && echo 3 > "$checkout/plugins/source"
expect 'a new file is built' '4 of 3'
rm "$checkout/plugins/renamed"
expect 'and so is one that is gone' '5 of 3'
[ -z "$(find "$checkout/target" -name 'product.next' -o -name 'product.last')" ] || { echo 'builds: FAILS nothing else is left'; failed=1; }
exit $failed
