export { isEarlierState } from './judge/earlier-state.ts'
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
