/** How those products name themselves in the certificates that they put in place of a server’s own. */
const marks: [RegExp, string][] = [
  [/fortinet|fortigate/i, 'Fortinet FortiGate'],
  [/zscaler/i, 'Zscaler'],
  [/sophos/i, 'Sophos'],
  [/palo ?alto|pan-os/i, 'Palo Alto Networks'],
  [/blue ?coat|symantec proxysg/i, 'Blue Coat ProxySG'],
  [/check ?point/i, 'Check Point'],
  [/cisco umbrella|opendns/i, 'Cisco Umbrella'],
  [/sonicwall/i, 'SonicWall'],
  [/watchguard|fireware/i, 'WatchGuard'],
  [/forcepoint|websense/i, 'Forcepoint'],
  [/mcafee web gateway|skyhigh/i, 'Skyhigh (McAfee) Web Gateway'],
  [/netskope/i, 'Netskope'],
  [/barracuda/i, 'Barracuda'],
  [/untangle|arista edge/i, 'Untangle'],
  [/pfsense|squid/i, 'Squid'],
  [/mikrotik/i, 'MikroTik'],
  [/kaspersky/i, 'Kaspersky'],
  [/\beset\b/i, 'ESET'],
  [/bitdefender/i, 'Bitdefender'],
  [/avast|avg technologies/i, 'Avast'],
  [/mitmproxy|fiddler|charles proxy/i, 'mitmproxy / Fiddler / Charles'],
]

/** Who put itself between, by the names in the chain; null where nobody is known to. */
export const interceptorIn = (chain: string[]): string | null =>
  marks.find(([mark]) => chain.some((name) => mark.test(name)))?.[1] ?? null
