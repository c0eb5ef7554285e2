#!/bin/sh
# In the place of fpm, by which electron-builder makes packages, and which it would download: the same call, answered by dpkg-deb.
exec node "$(dirname "$0")/make-deb.ts" "$@"
