/**
 * Switches for the Chromium of either shell. It is a window only: it resolves no name and fetches nothing by itself. What
 * the screens ask for is answered by the shell before any name would be looked up; the office does the network.
 */
export const quietBrowser: Record<string, string | null> = {
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  'disable-background-networking': null,
  'disable-component-update': null,
  'disable-domain-reliability': null,
  'disable-sync': null,
  'disable-quic': null,
  'no-pings': null,
  'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
}
