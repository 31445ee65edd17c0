#!/usr/bin/env bash
# Tries a plug-in with the built product as a user would: dropped into the folder of the installation, of the user, and left
# out. Called by smoke.sh with the folder of the product.
set -u
java_bin=${JAVA_HOME:+$JAVA_HOME/bin/}
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
# Neither the product that others try nor the home of who builds is touched.
product=$work/installation
cp -R "$1" "$product"
export HOME=$work/home
mkdir -p "$HOME"

fail() {
  echo "extensions: $1" >&2
  [ -f "$work/log" ] && grep -v '^[[:space:]]at ' "$work/log" | tail -n 20 >&2
  exit 1
}

mkdir -p "$work/classes" "$work/plugins"
cat > "$work/Hiss.java" << 'END'
public class Hiss implements org.parkwright.cli.Command {
  public String name() { return "hiss"; }
  public String summary() { return "Hiss."; }
  public String arguments() { return ""; }
  public org.apache.commons.cli.Options options() { return new org.apache.commons.cli.Options(); }
  public int run(org.apache.commons.cli.CommandLine line, org.parkwright.cli.Console console) { console.print("Sss"); return 0; }
}
END
cat > "$work/plugin.xml" << 'END'
<plugin>
  <extension point="org.parkwright.cli.commands"><command name="hiss" summary="Hiss." class="Hiss"/></extension>
</plugin>
END
cat > "$work/manifest" << 'END'
Bundle-ManifestVersion: 2
Bundle-SymbolicName: com.example.hiss;singleton:=true
Bundle-Version: 1.0.0
Require-Bundle: org.parkwright.cli;bundle-version="[0.1,1)",org.apache.commons.cli
END
jar=$work/plugins/com.example.hiss_1.0.0.jar
"${java_bin}javac" -cp "$product/plugins/*" -d "$work/classes" "$work/Hiss.java" \
  && "${java_bin}jar" cfm "$jar" "$work/manifest" -C "$work/classes" . -C "$work" plugin.xml || fail 'the plug-in cannot be made'

hisses() { [ "$("$product/parkwright" hiss 2> "$work/log")" = Sss ]; }
lists() { "$product/parkwright" extensions 2> "$work/log" | grep -Eq "^com.example.hiss +1.0.0 +[0-9a-f]{12} .* cli.commands +$1"; }

hisses && fail 'a plug-in works that is not there'
cp "$jar" "$product/extensions/hiss.jar"
hisses && lists works || fail 'a plug-in in the folder of the installation does not work'
"$product/parkwright" --no-extensions hiss > "$work/log" 2>&1 && fail '--no-extensions leaves nothing out'
rm "$product/extensions/hiss.jar"
hisses && fail 'a plug-in works whose jar is gone'

mkdir -p "$HOME/.parkwright/extensions"
cp "$jar" "$HOME/.parkwright/extensions/"
chmod -R a-w "$product"
hisses && lists works || fail 'a plug-in of the user does not work with an installation that can only be read'
chmod -R u+w "$product"
rm -r "$HOME/.parkwright"
