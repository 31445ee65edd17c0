#!/usr/bin/env bash
# Makes a folder that is a Maven repository of the jars for plain Java (releng/headless), for those who build with them on this
# machine. Nothing is installed into the local repository: from there Tycho would take it in place of what is in the tree.
# Usage: releng/headless.sh FOLDER [ARGUMENTS OF MAVEN]
set -eu
folder=${1:?name a folder}
shift
mkdir -p "$folder"
folder=$(cd "$folder" && pwd -P)
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mvn -B -ntp package org.apache.maven.plugins:maven-deploy-plugin:3.1.2:deploy -DskipTests -pl releng/headless -am \
  "-DaltDeploymentRepository=parkwright::file://$folder" "$@"
echo "The jars are in $folder; name it as a repository: <url>file://$folder</url>"
