export { createAuthority } from './authority.ts'
export type { Authority, Issued, IssueOptions, P12Options } from './authority.ts'
export type { Tsa, TsaOptions } from './tsa.ts'
export { type TsaFault, tsaFaults } from './tsa-faults.ts'
