/**
 * Switches for the Chromium of either shell. It is a window only and fetches nothing by itself: what the screens ask for
 * is answered by the shell before any network would be used. The office does the network.
 */
export const quietBrowser: Record<string, string | null> = {
  // The name that Chromium reads; the other one is its older name, which a newer one passes over in silence.
  'webrtc-ip-handling-policy': 'disable_non_proxied_udp',
  'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
  'disable-background-networking': null,
  'disable-component-update': null,
  'disable-domain-reliability': null,
  'disable-sync': null,
  'disable-quic': null,
  'no-pings': null,
}

/**
 * Whatever else Chromium might try for the window is sent to a proxy that does not exist. (`host-resolver-rules` would do as well, but
 * then Chrome warns of it above the person's work.)
 */
export const deadProxy = { server: 'http://127.0.0.1:1', bypass: '<-loopback>' }
