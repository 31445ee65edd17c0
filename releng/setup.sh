# shellcheck shell=bash disable=SC2154
# Sourced by parkwright and verify: finds what the build and the product need, installs what is missing on
# Debian and Ubuntu, and keeps the stamp that tells of which sources the product was made.
# The caller sets "root" to the folder of the repository. Written for bash 3.2 and later.

least_java=21
least_maven=3.9
least_node=18
# What an older Maven is replaced with; it fetches this one as an artifact like any other.
newer_maven=3.9.9

stamp=$root/target/product.stamp
log=$root/target/build.log

say() { echo "$me: $*" >&2; }

on_terminal() { [ -t 2 ] && [ -z "$CI" ]; }

# --- Java ---------------------------------------------------------------------------------------------------

major_of() {
  local key value _
  major=0
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  while IFS='="' read -r key _ value _; do
    if [ "$key" = JAVA_VERSION ]; then
      major=${value%%[!0-9]*}
      return 0
    fi
  done < "$1/release"
}

find_jdk() {
  local on_path candidate best=0
  if [ -n "$JAVA_HOME" ]; then
    major_of "$JAVA_HOME"
    [ "$major" -ge $least_java ] && return 0
  fi
  if on_path=$(command -v javac); then
    on_path=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")
    major_of "${on_path%/bin/javac}"
    if [ "$major" -ge $least_java ]; then
      export JAVA_HOME=${on_path%/bin/javac}
      return 0
    fi
  fi
  for candidate in /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    major_of "$candidate"
    if [ "$major" -ge $least_java ] && [ "$major" -gt "$best" ]; then
      best=$major
      export JAVA_HOME=$candidate
    fi
  done
  [ "$best" -ge $least_java ]
}

# --- Maven --------------------------------------------------------------------------------------------------

maven_cache=${XDG_CACHE_HOME:-$HOME/.cache}/parkwright/apache-maven-$newer_maven

maven_of() {
  local version minor
  version=$("$1" --version 2> /dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p')
  minor=${version#*.}
  minor=${minor%%.*}
  case $version in
    3.*) [ "$minor" -ge "${least_maven#*.}" ] ;;
    [4-9].*) true ;;
    *) false ;;
  esac
}

find_maven() {
  old_maven=
  if mvn=$(command -v mvn); then
    maven_of "$mvn" && return 0
    old_maven=$mvn
  fi
  mvn=$maven_cache/bin/mvn
  [ -x "$mvn" ]
}

# Debian 12 and Ubuntu 24.04 carry Maven 3.8, with which this build does not run.
renew_maven() {
  local fresh=$maven_cache.$$
  say "Maven $least_maven or newer is needed; fetching $newer_maven with the Maven that is here"
  # In an empty folder, so that it neither reads a pom of the caller's folder nor leaves files there.
  mkdir -p "$fresh" && (cd "$fresh" && "$old_maven" -B -q \
    org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
    -Dartifact=org.apache.maven:apache-maven:$newer_maven:tar.gz:bin -DoutputDirectory="$fresh" >&2) \
    && chmod +x "$fresh/apache-maven-$newer_maven/bin/mvn" \
    && { [ -d "$maven_cache" ] || mv "$fresh/apache-maven-$newer_maven" "$maven_cache"; }
  rm -rf "$fresh"
  find_maven
}

# --- what the system must have --------------------------------------------------------------------------------

has_library() { ldconfig -p 2>/dev/null | grep -q "$1"; }

has_font() { [ -n "$(find /usr/share/fonts /usr/local/share/fonts "$HOME/.fonts" "$HOME/.local/share/fonts" \
  -name "$1" -print -quit 2>/dev/null)" ]; }

missing=()
packages=()

# need NAME PACKAGE[|PACKAGE...] CHECK...: of alternative packages the first that exists is installed.
need() {
  local name=$1 package=$2
  shift 2
  if ! "$@"; then
    missing+=("$name")
    packages+=("$package")
  fi
}

check() {
  missing=()
  packages=()
  local group
  for group in "$@"; do
    case $group in
      build)
        need "a JDK $least_java or newer (found by JAVA_HOME, PATH or in /usr/lib/jvm)" \
          "openjdk-21-jdk-headless|openjdk-25-jdk-headless|openjdk-26-jdk-headless" find_jdk
        need "Maven $least_maven or newer" maven any_maven
        need "Node.js $least_node or newer" nodejs node_works
        need "npm" npm command -v npm > /dev/null
        ;;
      fonts)
        if [ "$(uname -s)" = Linux ]; then
          need "fontconfig" fontconfig command -v fc-list > /dev/null
          # Debian's headless Java only recommends the libraries with which it draws text.
          need "FreeType" libfreetype6 has_library 'libfreetype\.so\.6'
          need "HarfBuzz" libharfbuzz0b has_library 'libharfbuzz\.so\.0'
          need "the Noto Sans fonts" fonts-noto-core has_font 'NotoSans-Regular.ttf'
          need "the Noto Sans CJK fonts" fonts-noto-cjk has_font 'NotoSansCJK-Regular.ttc'
        fi
        ;;
      desktop)
        if [ "$(uname -s)" = Linux ]; then
          need "GTK 3" "libgtk-3-0t64|libgtk-3-0" has_library 'libgtk-3\.so\.0'
          need "WebKitGTK 4.1" libwebkit2gtk-4.1-0 has_library 'libwebkit2gtk-4\.1\.so\.0'
        fi
        ;;
      display)
        need "xvfb-run" xvfb command -v xvfb-run > /dev/null
        need "xauth" xauth command -v xauth > /dev/null
        need "the window manager openbox" openbox command -v openbox > /dev/null
        need "Chromium" "chromium|chromium-browser" has_chromium
        ;;
    esac
  done
  [ ${#missing[@]} -eq 0 ]
}

node_works() { node -e "process.exit(parseInt(process.versions.node) < $least_node ? 1 : 0)" 2> /dev/null; }

has_chromium() { command -v chromium > /dev/null || command -v chromium-browser > /dev/null || command -v google-chrome > /dev/null; }

any_maven() { find_maven || [ -n "$old_maven" ]; }

# The apt-get that may install, or nothing.
installer() {
  command -v apt-get > /dev/null || return 1
  if [ "$(id -u)" -eq 0 ]; then
    echo apt-get
  elif command -v sudo > /dev/null && { sudo -n true 2> /dev/null || [ -t 0 ]; }; then
    echo sudo apt-get
  else
    return 1
  fi
}

available() { apt-cache policy "$1" 2> /dev/null | grep -q 'Candidate: [^(]'; }

install_missing() {
  local apt=$1 choice option chosen=()
  say "installing ${packages[*]//|*/}; the log is target/build.log"
  # shellcheck disable=SC2086
  $apt update -qq >> "$log" 2>&1 || say "apt-get update failed; going on with the lists that are here"
  for choice in "${packages[@]}"; do
    for option in ${choice//|/ }; do
      if available "$option"; then
        chosen+=("$option")
        continue 2
      fi
    done
    chosen+=("${choice%%|*}")
  done
  # shellcheck disable=SC2086
  env DEBIAN_FRONTEND=noninteractive $apt install -y --no-install-recommends "${chosen[@]}" >> "$log" 2>&1
}

# provide GROUP...: returns if everything is there or could be installed; else says what is missing and exits 2.
provide() {
  local apt item
  if ! check "$@"; then
    mkdir -p "$root/target"
    if apt=$(installer); then
      install_missing "$apt" || tail -n 5 "$log" >&2
    fi
    if ! check "$@"; then
      say "missing on this machine:"
      for item in "${missing[@]}"; do echo "  - $item" >&2; done
      if command -v apt-get > /dev/null; then
        echo "Install with: sudo apt-get update && sudo apt-get install ${packages[*]//|*/}" >&2
      else
        echo "Install these with the means of your system, then start again." >&2
      fi
      exit 2
    fi
  fi
  case " $* " in
    *' build '*)
      if ! find_maven && ! renew_maven; then
        say "missing on this machine: Maven $least_maven or newer. Install it and put its mvn on the PATH."
        exit 2
      fi
      ;;
  esac
}

# --- the product ----------------------------------------------------------------------------------------------

# What the last build that succeeded made. Builds delete and make their own; this one is replaced when they are done.
product() { echo "$root/target/product"; }

built() {
  local system
  case $(uname -s) in
    Darwin) system=macosx/cocoa ;;
    *) system=linux/gtk ;;
  esac
  local arch
  arch=$(uname -m)
  [ "$arch" = arm64 ] && arch=aarch64
  echo "$root/releng/org.parkwright.product/target/products/org.parkwright.product/$system/$arch/parkwright"
}

# Names and contents of all sources as one number. Times say nothing: a copy has new ones, a restored file old ones.
sources() {
  (cd "$root" && find pom.xml .mvn target-platform features plugins releng/org.parkwright.product releng/HelpPages.java releng/Shipped.java releng/licenses.properties LICENSE docs \
    \( -name target -o -name bin -o -name emf-gen -o -name src-gen -o -name node_modules -o -name web -o -path '*/org.parkwright.ui/examples' \
      -o -path '*/org.parkwright.workbench/help' \) -prune -o \
    -type f ! -name '.polyglot.*' ! -name '.tycho-consumer-pom.xml' ! -name pom.tycho -print \
    | LC_ALL=C sort | tr '\n' '\0' | xargs -0 cksum | cksum)
}

is_fresh() { [ -x "$(product)/parkwright" ] && [ -f "$stamp" ] && [ "$(< "$stamp")" = "$(sources)" ]; }

# To be called before a build starts, so that a file changed while it runs is not in the stamp.
begin_stamp() { mkdir -p "$root/target" && sources > "$stamp.begun"; }

# To be called when a build has succeeded.
end_stamp() {
  local next=$root/target/product.next last=$root/target/product.last
  rm -rf "$next" "$last"
  # Links take neither time nor space, where cp can make them.
  if ! cp -al "$(built)" "$next" 2> /dev/null; then
    rm -rf "$next"
    cp -R "$(built)" "$next" || return 1
  fi
  rm -f "$stamp"
  [ ! -e "$(product)" ] || mv "$(product)" "$last"
  mv "$next" "$(product)" && mv -f "$stamp.begun" "$stamp" && rm -rf "$last"
}

# Only one build at a time may write into the target folders; holds file descriptor 9 until it is closed.
lock() {
  mkdir -p "$root/target"
  exec 9> "$root/target/build.lock"
  command -v flock > /dev/null || return 0
  flock -n 9 && return 0
  say "waiting for another build of this folder to end"
  flock 9
}

unlock() { exec 9>&-; }

quiet_jvm() {
  major_of "$JAVA_HOME"
  MAVEN_OPTS="--enable-native-access=ALL-UNNAMED $MAVEN_OPTS"
  [ "$major" -ge 23 ] && MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow $MAVEN_OPTS"
  export MAVEN_OPTS
}
