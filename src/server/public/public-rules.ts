import type { AllowanceRules } from './guard/allowance.ts'
import { defaultUploadRules, type UploadRules } from './uploads/upload-rules.ts'

/** How much strangers may ask of the server. */
export interface PublicRules {
  uploads: UploadRules
  /** Applications of one address; a village office that helps people may stand behind one. */
  applicationsEach: AllowanceRules
  /** And those that came without a script, and so without the puzzle. */
  plainEach: AllowanceRules
  /** Of everybody together: the rest is told to wait. */
  applicationsAll: AllowanceRules
  /** That wait for the database at the same time. */
  waiting: number
  /** Nobody fills in a form faster. */
  leastSeconds: number
  /** Of the puzzle: 16 is about a second on a cheap phone, each more is twice that. 0: none. */
  proofBits: number
  /** Wrong keys of one address. */
  wrongKeys: AllowanceRules
}

/** [guess] */
export const defaultPublicRules: PublicRules = {
  uploads: defaultUploadRules,
  applicationsEach: { most: 20, seconds: 3600 },
  plainEach: { most: 5, seconds: 3600 },
  applicationsAll: { most: 120, seconds: 60 },
  waiting: 20,
  leastSeconds: 8,
  proofBits: 16,
  wrongKeys: { most: 20, seconds: 3600 },
}
