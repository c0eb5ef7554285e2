export type { DocumentSigner } from './signers/document-signer.ts'
export { type OpenP12Options, openP12 } from './signers/open-p12.ts'
export { type CallToken, type TokenSignerInput, createTokenSigner } from './signers/token-signer.ts'
export { type SignPdfInput, signPdf } from './sign-pdf.ts'
export { type GateCheck, gate } from './gate.ts'
export { type AddTimestampInput, addTimestamp } from './timestamp/add-timestamp.ts'
export { type CheckCertificateInput, checkCertificate } from './certificates/check-certificate.ts'
export { completeChain } from './certificates/complete-chain.ts'
export { type CertificateDescription, describeCertificate } from './certificates/describe-certificate.ts'
export { type Person, bareName } from './certificates/belongs-to.ts'
export type { KeyType } from './certificates/certificate.ts'
export { type JudgeOptions, judgePdf } from './judge/judge-pdf.ts'
export type {
  DocumentTimestamp,
  Finding,
  FindingCode,
  Indication,
  Judgement,
  Severity,
  SignatureVerdict,
  SubIndication,
  Verdict,
} from './judge/verdict.ts'
