export { type Anchor, anchorOfText, anchorsOf, anchorToText } from './certificates/anchor.ts'
export { type CertificateDescription, describeCertificate } from './certificates/describe-certificate.ts'
export { type CheckCertificateInput, checkCertificate } from './certificates/check-certificate.ts'
export { completeChain } from './certificates/complete-chain.ts'
export type { KeyType } from './certificates/certificate.ts'
export type { DocumentSigner } from './signing/document-signer.ts'
export { type GateCheck, gate } from './signing/gate.ts'
export { requireRoomToSign } from './signing/require-room-to-sign.ts'
export { type ForeignSignature, gateForeign } from './signing/gate-foreign.ts'
export { type SignPdfInput, signPdf } from './signing/sign-pdf.ts'
export { type MarkFonts, type MarkWords, drawMark, usualMark } from './signing/appearance/draw-mark.ts'
export { type LookedAtPdf, lookAtPdf } from './signing/look-at-pdf.ts'
export type { Place, SeenRect } from './signing/place.ts'
export { type TriedService, tryTimestampService } from './timestamp/try-service.ts'
export { type AddTimestampInput, addTimestamp } from './timestamp/add-timestamp.ts'
export { type Evidence, type WantedEvidence, mergeEvidence, noEvidence } from './revocation/evidence.ts'
export { type AddDocumentTimestampInput, addDocumentTimestamp } from './ladder/add-document-timestamp.ts'
export { addValidationData } from './ladder/add-validation-data.ts'
export { type Extended, type ExtendInput, type LadderStep, extendPdf } from './ladder/extend-pdf.ts'
export { renewBeforeDays, renewalDue } from './ladder/renewal-due.ts'
export { upgradeable } from './ladder/upgradeable.ts'
export { type FetchFailure, type FetchFault, fetchEvidence } from './online/fetch-evidence.ts'
export { wantedEvidence } from './revocation/wanted-evidence.ts'
export { type Dss, readDss } from './syntax/dss.ts'
export { isEarlierState } from './judge/earlier-state.ts'
export { type JudgeOptions, judgePdf } from './judge/judge-pdf.ts'
export type {
  ChainLink,
  Coverage,
  DocumentTimestamp,
  Finding,
  FindingCode,
  Indication,
  Judgement,
  LaterChange,
  Level,
  Revocation,
  Severity,
  SignatureVerdict,
  SubIndication,
  Verdict,
} from './judge/verdict.ts'
