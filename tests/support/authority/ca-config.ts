import type { SourceNames } from './authority.ts'

/** Configuration of `openssl ca` and `openssl ts`, as small as they accept. */
export const caConfig = `
[ca]
default_ca = issuing
[issuing]
database = index.txt
new_certs_dir = issued
certificate = issuing.pem
private_key = issuing.key
default_md = sha256
policy = any
unique_subject = no
rand_serial = yes
copy_extensions = none
[any]
countryName = optional
organizationName = optional
serialNumber = optional
UID = optional
commonName = supplied
[req]
distinguished_name = none
[none]
`

export const rootExtensions = `basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
`

export const issuingExtensions = `basicConstraints = critical, CA:TRUE, pathlen:0
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
`

/** No names: no line, so that the certificate has no such extension. */
const sources = ({ ocsp, crl, caIssuers }: SourceNames): string => {
  const access = [...(ocsp ? [`OCSP;URI:${ocsp}`] : []), ...(caIssuers ? [`caIssuers;URI:${caIssuers}`] : [])]
  const lines = [
    ...(access.length > 0 ? [`authorityInfoAccess = ${access.join(', ')}`] : []),
    ...(crl ? [`crlDistributionPoints = URI:${crl}`] : []),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

export const leafExtensions = (
  usages: string[],
  extended: string | undefined,
  names: SourceNames = {},
): string => `basicConstraints = critical, CA:FALSE
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
keyUsage = critical, ${usages.join(', ')}
${extended ? `extendedKeyUsage = ${extended}\n` : ''}${sources(names)}`

export const tsaConfig = `
[tsa]
default_tsa = service
[service]
serial = serial
signer_cert = cert.pem
signer_key = key.pem
certs = chain.pem
signer_digest = sha256
default_policy = 1.3.6.1.4.1.99999.1
digests = sha256, sha384, sha512
accuracy = secs:1
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`
