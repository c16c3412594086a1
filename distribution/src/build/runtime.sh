#!/bin/sh
# Makes the Java that comes with the command, in the folder $1: of JDK 25, the newest with long support, where one is
# found, else of the JDK $2 that builds. Where neither can, or this is not Linux on x64, it says so and makes none.
set -eu
target=$1
building=$2
modules=java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.security.jgss,java.sql,java.xml
modules=$modules,jdk.crypto.ec,jdk.unsupported,jdk.zipfs

rm -rf "$target"
case $(uname -sm) in
  'Linux x86_64') ;;
  *)
    echo "no Java is packed: that is done on Linux on x64 only, and this is $(uname -sm)"
    exit 0
    ;;
esac
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS
for jdk in "${JAVA_HOME_25_X64:-}" /usr/lib/jvm/*25* /opt/*jdk*25* "$building"; do
  [ -n "$jdk" ] && [ -x "$jdk/bin/jlink" ] || continue
  [ "$jdk" = "$building" ] || grep -q '^JAVA_VERSION="25' "$jdk/release" || continue
  if "$jdk/bin/jlink" --add-modules "$modules" --strip-debug --no-header-files --no-man-pages --output "$target"; then
    # Whoever unpacks or installs it may read it, however strict the mask of the builder.
    chmod -R u+w,go+rX,go-w "$target"
    echo "packed: the Java of $jdk"
    exit 0
  fi
  rm -rf "$target"
done
echo "no Java is packed: neither JDK 25 nor $building can make an image (its jmods folder is missing)"
