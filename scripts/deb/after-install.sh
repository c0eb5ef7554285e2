#!/bin/sh
# dpkg runs this as root when it has laid the files. DPKG_ROOT is empty, but where a package is put into a folder beside (dpkg --root).
# The databases of file types and menus are brought up to date by triggers of their own packages.
set -e
[ "$1" = configure ] || exit 0

mkdir -p "$DPKG_ROOT/usr/bin"
ln -sf /opt/Lontar/lontar "$DPKG_ROOT/usr/bin/lontar"

# Chromium's sandbox needs user namespaces, or else a helper that becomes root.
helper="$DPKG_ROOT/opt/Lontar/chrome-sandbox"
if [ -e "$helper" ]; then
  if unshare --user true 2>/dev/null; then chmod 0755 "$helper"; else chmod 4755 "$helper"; fi
fi

# Ubuntu 24.04 and newer grant user namespaces only to programs that AppArmor knows; older ones do not understand the profile.
profile="$DPKG_ROOT/opt/Lontar/resources/apparmor-profile"
if [ -z "$DPKG_ROOT" ] && apparmor_status --enabled >/dev/null 2>&1 &&
  apparmor_parser --skip-kernel-load --debug "$profile" >/dev/null 2>&1; then
  cp -f "$profile" /etc/apparmor.d/lontar
  ischroot || apparmor_parser --replace --write-cache --skip-read-cache /etc/apparmor.d/lontar
fi
exit 0
