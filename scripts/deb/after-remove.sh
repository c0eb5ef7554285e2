#!/bin/sh
# dpkg runs this as root: after a removal, a purge, and with `upgrade` for the version that has just been replaced. What IT has written
# into /etc/lontar and people's work are no part of the package: nothing here touches them.
set -e
case "$1" in remove | purge) ;; *) exit 0 ;; esac

rm -f "$DPKG_ROOT/usr/bin/lontar"
profile="$DPKG_ROOT/etc/apparmor.d/lontar"
if [ -e "$profile" ]; then
  [ -n "$DPKG_ROOT" ] || ischroot || apparmor_parser --remove "$profile" >/dev/null 2>&1 || true
  rm -f "$profile"
fi
exit 0
