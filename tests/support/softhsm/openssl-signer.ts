import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type KeyKind = 'rsa-2048' | 'p-256' | 'p-384'

export interface OpensslSigner {
  keyPem: string
  certificateDer: Buffer
  certificatePem: string
  /** Path of the public key in PEM, for `openssl dgst -verify`. */
  publicKeyFile: string
}

const newKey: Record<KeyKind, string[]> = {
  'rsa-2048': ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
  'p-256': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  'p-384': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384'],
}

const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'pipe'] })

export interface OpensslAuthority {
  certificateDer: Buffer
  /** A key and its certificate by this authority, by the openssl command line. */
  signer(kind: KeyKind, name: string): OpensslSigner
}

/** A small authority in `dir`, so that tokens carry a chain as real ones do. */
export const opensslAuthority = (dir: string): OpensslAuthority => {
  const at = (name: string) => join(dir, name)
  openssl('genpkey', ...newKey['p-256'], '-out', at('ca.key'))
  openssl(
    'req',
    '-x509',
    '-new',
    '-key',
    at('ca.key'),
    '-subj',
    '/CN=CA Uji/O=Provinsi Contoh',
    '-days',
    '30',
    '-out',
    at('ca.pem'),
  )
  const der = (name: string): Buffer => openssl('x509', '-in', at(name), '-outform', 'DER')
  return {
    certificateDer: der('ca.pem'),
    signer(kind, name) {
      const file = name.replaceAll(/\W/g, '-')
      const [key, request, pem, pub] = ['key', 'csr', 'pem', 'pub'].map((end) => at(`${file}.${end}`)) as [
        string,
        string,
        string,
        string,
      ]
      openssl('genpkey', ...newKey[kind], '-out', key)
      openssl('req', '-new', '-key', key, '-subj', `/CN=${name}/O=Provinsi Contoh`, '-out', request)
      openssl(
        'x509',
        '-req',
        '-in',
        request,
        '-CA',
        at('ca.pem'),
        '-CAkey',
        at('ca.key'),
        '-CAcreateserial',
        '-days',
        '30',
        '-out',
        pem,
      )
      openssl('pkey', '-in', key, '-pubout', '-out', pub)
      return {
        keyPem: readFileSync(key, 'utf8'),
        certificateDer: der(`${file}.pem`),
        certificatePem: readFileSync(pem, 'utf8'),
        publicKeyFile: pub,
      }
    },
  }
}

/** Does openssl itself find the signature right? `options` are those of `openssl dgst`, such as the PSS padding. */
export const opensslVerifies = (
  signer: OpensslSigner,
  hash: string,
  dataFile: string,
  signatureFile: string,
  options: string[] = [],
) => {
  try {
    openssl('dgst', `-${hash}`, '-verify', signer.publicKeyFile, ...options, '-signature', signatureFile, dataFile)
    return true
  } catch {
    return false
  }
}
