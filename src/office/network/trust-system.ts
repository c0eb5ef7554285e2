import { getCACertificates, setDefaultCACertificates } from 'node:tls'

/**
 * From here on this process also trusts the authorities that IT installed in the operating system, as browsers do. Node's own list stays
 * in, and so does what NODE_EXTRA_CA_CERTS names. To read the system's takes some ten milliseconds, so it is done with the first request.
 * A runtime that cannot (Electron's, which asks by Chromium anyway) stays as it is.
 */
export const trustSystem = (): void => {
  if (typeof getCACertificates !== 'function' || typeof setDefaultCACertificates !== 'function') return
  setDefaultCACertificates([...new Set([...getCACertificates('default'), ...getCACertificates('system')])])
}
