#!/usr/bin/env bash
# Makes an image of Debian's own nginx, for a machine that reaches no image registry. Like the official image it is
# only the server: nginx.conf, slow.js and the pages are mounted into it, or copied by the Dockerfile.
# With a FILE, it puts the image there, too, for machines that have Docker and no network.
# usage: debian-image.sh [IMAGE [FILE]]
set -euo pipefail

image=${1:-seven-ways/nginx:debian}
file=${2:-}
here=$(dirname "$(readlink -f "$0")")

# Where apt puts them on every architecture.
nginx=/usr/sbin/nginx
njs=/usr/lib/nginx/modules/ngx_http_js_module.so

if [[ ! -x $nginx ]]; then
    "$here/debian-packages.sh" nginx
    # We want the program, not a web server on port 80 after the next boot.
    if [[ -d /run/systemd/system ]]; then
        systemctl --quiet disable nginx
    fi
fi
if [[ ! -e $njs ]]; then
    "$here/debian-packages.sh" libnginx-mod-http-js
fi

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
chmod 755 "$root"

mkdir -p "$root"/etc/nginx "$root"/usr/share/nginx/html "$root"/tmp
chmod 1777 "$root"/tmp

# The same user as in the official image.
echo 'nginx:x:101:101:nginx:/nonexistent:/bin/false' >"$root"/etc/passwd
echo 'nginx:x:101:' >"$root"/etc/group

# ldd names the libraries, and the loader, by the absolute paths under which the loader will look for them.
{
    printf '%s\n' "$nginx" "$njs"
    ldd "$nginx" "$njs" | grep -o '/[^ ]*\.so[^ ]*' | grep -v ':$'
} | sort -u | xargs cp --parents --dereference --target-directory="$root"

# `load_module modules/...` looks below nginx's prefix.
ln -s ../../lib/nginx/modules "$root"/usr/share/nginx/modules

tar --create --directory="$root" --owner=0 --group=0 --numeric-owner . |
    docker import \
        --change 'CMD ["nginx", "-g", "daemon off;"]' \
        --change 'ENV PATH=/usr/sbin' \
        --change 'USER 101:101' \
        --change 'EXPOSE 8080' \
        - "$image" >/dev/null
echo "made $image ($("$nginx" -v 2>&1))"

if [[ -n $file ]]; then
    docker save --output "$file" "$image"
    echo "put it into $file: docker load --input $file"
fi
