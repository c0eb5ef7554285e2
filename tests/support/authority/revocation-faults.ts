/**
 * Ways in which revocation services were seen to fail, or could be made to lie. `slow` and `down` concern every address, the others
 * OCSP or CRL alone, so that a test can see whether the one helps out for the other.
 */
export const revocationFaults = [
  'ocsp-revoked',
  'ocsp-unknown',
  'ocsp-stale',
  'ocsp-forged',
  'ocsp-not-delegated',
  'ocsp-wrong-certificate',
  'ocsp-bad-signature',
  'ocsp-try-later',
  'ocsp-truncated',
  'ocsp-html',
  'ocsp-huge',
  'ocsp-slow',
  'ocsp-down',
  'crl-expired',
  'crl-forged',
  'crl-wrong-issuer',
  'crl-truncated',
  'crl-html',
  'crl-huge',
  'crl-slow',
  'crl-down',
  'slow',
  'down',
] as const
export type RevocationFault = (typeof revocationFaults)[number]

/** What a network's login page says, whatever was asked. */
export const loginPage = Buffer.from('<!doctype html><title>Masuk Wi-Fi</title>')

/** Nobody needs so much, but a client has to notice before it has it all. */
export const endless = Buffer.alloc(64 << 20, 0x30)
