import type { AllowanceRules } from '../public/guard/allowance.ts'
import { defaultBytesInHand } from './bytes-in-hand.ts'
import { defaultJudgeRules, type JudgeRules } from '../../signatures/worker/judge-desk.ts'
import { defaultReceiveRules, type ReceiveRules } from './receive-pdf.ts'

/** What strangers may have of this server when they send files to be checked. */
export interface CheckRules {
  receive: ReceiveRules
  judge: JudgeRules
  /** Files of one sender. */
  allowance: AllowanceRules
  /** Memory for all of them together, in bytes. */
  inHand: number
}

/** [guess] Twenty files in two minutes: an office behind one address checks a pile of letters, a script gives up. */
export const defaultCheckRules: CheckRules = {
  receive: defaultReceiveRules,
  judge: defaultJudgeRules,
  allowance: { most: 20, seconds: 120 },
  inHand: defaultBytesInHand,
}
