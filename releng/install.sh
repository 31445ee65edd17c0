#!/usr/bin/env bash
# A user installs a plug-in in the desktop of a product, from an update site that is an archive, starts again, opens its view,
# uninstalls it and starts again. InstallSession.java is that user.
#   releng/install.sh PRODUCT JAR VIEW [PICTURES]     the id of a view of the plug-in in JAR; the folder that pictures go to
set -u
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
bin=${JAVA_HOME:+$JAVA_HOME/bin/}
jar=$(cd "$(dirname "$2")" && pwd -P)/$(basename "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Neither the product that others try nor the home of who builds is touched.
product=$work/installation
cp -R "$1" "$product"
export HOME=$work/home
mkdir -p "$HOME/.parkwright/extensions" "$work/classes"

fail() {
  echo "install: $1" >&2
  [ -f "$work/seen" ] && cat "$work/seen" >&2
  [ -f "$work/log" ] && tail -n 20 "$work/log" >&2
  exit 1
}

"$root/releng/site.sh" "$product" "$work/site" "$jar" || fail 'no update site can be made of the plug-in'

cat > "$work/classes/plugin.xml" << 'END'
<plugin><extension point="org.eclipse.ui.startup"><startup class="InstallSession"/></extension></plugin>
END
cat > "$work/session.mf" << 'END'
Bundle-ManifestVersion: 2
Bundle-SymbolicName: org.parkwright.session;singleton:=true
Bundle-Version: 1.0.0
Require-Bundle: org.eclipse.ui,org.eclipse.core.runtime
END
"${bin}javac" -cp "$product/plugins/*" -d "$work/classes" "$root/releng/InstallSession.java" \
  && "${bin}jar" cfm "$HOME/.parkwright/extensions/session.jar" "$work/session.mf" -C "$work/classes" . || fail 'the session cannot be made'

SESSION_BUNDLE=$("$root/releng/header.sh" "$jar" Bundle-SymbolicName)
SESSION_NAME=$("$root/releng/header.sh" "$jar" Bundle-Name)
SESSION_SITE=jar:file:$work/site.zip!/
SESSION_VIEW=$3
SESSION_SEEN=$work/seen
SESSION_PICTURES=${4:-$work/pictures}
export SESSION_BUNDLE SESSION_NAME SESSION_SITE SESSION_VIEW SESSION_SEEN SESSION_PICTURES NO_AT_BRIDGE=1
unset DBUS_SESSION_BUS_ADDRESS
mkdir -p "$SESSION_PICTURES"
# shellcheck disable=SC2016
timeout 400 xvfb-run -a -s '-screen 0 1600x1000x24' bash -c 'openbox & exec "$1" workbench -data "$2"' desktop "$product/parkwright" "$work/workspace" > "$work/log" 2>&1
code=$?
[ $code -eq 0 ] || fail "the desktop ended with $code"
[ "$(paste -sd' ' "$work/seen")" = 'installed used uninstalled gone' ] || fail 'the session did not come to its end'
"$product/parkwright" help > "$work/log" 2>&1 || fail 'the command line does not survive it'
