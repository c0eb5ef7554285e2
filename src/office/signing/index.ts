export { type OpenP12Options, openP12 } from './signers/open-p12.ts'
export { type CallToken, type TokenSignerInput, createTokenSigner } from './signers/token-signer.ts'
export { type CheckCertificateInput, checkCertificate } from './certificates/check-certificate.ts'
export { type Person, bareName } from './certificates/belongs-to.ts'
