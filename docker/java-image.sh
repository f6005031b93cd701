#!/usr/bin/env bash
# Makes an image of this machine's own JDK, for a machine that reaches no image registry: the answers of a class are
# checked in it. It has the JDK and the libraries that it needs, and no shell.
# usage: java-image.sh [IMAGE [JDK]]
set -euo pipefail

image=${1:-seven-ways/java:debian}
jdk=${2:-${JAVA_HOME:-}}

if [[ ! -x $jdk/bin/javac ]]; then
    echo "say where a JDK 25 is: java-image.sh $image /usr/lib/jvm/..." >&2
    exit 2
fi
jdk=$(readlink -f "$jdk")

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
chmod 755 "$root"

mkdir -p "$root"/opt/java "$root"/tmp "$root"/kit "$root"/answer
chmod 1777 "$root"/tmp

# What compiles to other images is large, and so are the sources.
tar --create --directory="$jdk" --dereference --exclude=./jmods --exclude=./lib/src.zip . |
    tar --extract --directory="$root"/opt/java

# ldd names the libraries, and the loader, by the absolute paths under which the loader will look for them; those of the
# JDK find each other. What only a window needs may be missing.
{
    find "$jdk"/bin "$jdk"/lib -type f \( -perm -u+x -o -name '*.so' \) -exec ldd {} + 2>/dev/null |
        grep -o '/[^ ]*\.so[^ ]*' | grep -v -e ':$' -e "^$jdk/"
} | sort -u | xargs cp --parents --dereference --target-directory="$root"

tar --create --directory="$root" --owner=0 --group=0 --numeric-owner . |
    docker import --change 'ENV PATH=/opt/java/bin' - "$image" >/dev/null
echo "made $image ($("$jdk"/bin/java -version 2>&1 | head -n 1))"
