import { type Certificate, readCertificate } from './certificate.ts'
import { issued } from './issued.ts'

/**
 * The issuers of a certificate, nearest first, out of whatever certificates are at hand. Many tokens and some .p12 files hold the signer's
 * certificate alone, but a PAdES signature carries its chain (ETSI EN 319 142-1, 6.2.1). What does not belong to it is left out.
 * @example const signer = { ...fromToken, chain: completeChain(fromToken.certificate, [...fromToken.chain, ...authoritiesOfTheOffice]) }
 */
export const completeChain = (certificate: Uint8Array, atHand: Uint8Array[]): Uint8Array[] => {
  const others = atHand.map(readCertificate)
  const chain: Certificate[] = []
  for (let last = readCertificate(certificate); chain.length < 8;) {
    const next = others.find((item) => issued(item, last) && !chain.some((known) => known.der.equals(item.der)))
    if (!next) break
    chain.push(next)
    last = next
  }
  return chain.map(({ der }) => der)
}
