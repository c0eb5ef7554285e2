import type { DiagnosisFinding } from '../../protocol/diagnosis/diagnosis.ts'
import type { FindingCode } from '../../protocol/diagnosis/finding-list.ts'
import type { OfficeStart, ShellFacts } from '../../protocol/process-api.ts'
import type { Desk } from '../desk/desk.ts'
import type { ShellServices } from '../desk/shell-services.ts'
import type { FoundTokens } from '../signing/drivers/find-tokens.ts'
import type { DriverToTry } from '../signing/drivers/drivers-to-try.ts'
import type { Line } from './line/look-at-line.ts'
import type { ProxyChoice } from './line/choose-proxy.ts'

/** What a diagnosis is given: the computer, and the desk of whoever is signed in. */
export interface DiagnosisParts {
  start: OfficeStart
  services: Pick<ShellServices, 'token' | 'secrets' | 'describe'>
  /** Where the folders of the people's stores lie. */
  profilesRoot: string
  /** Null before anybody has signed in. */
  desk: Desk | null
  now: () => Date
}

/** What a step looks at. What several steps need is asked once, by whichever comes first. */
export interface Look extends DiagnosisParts {
  shell(): Promise<ShellFacts>
  proxyFor(url: string): Promise<ProxyChoice>
  line(): Promise<Line>
  tokens(): Promise<{ drivers: DriverToTry[]; found: FoundTokens }>
}

/** One step: what it finds. It may throw; the runner makes a finding of that too. */
export type Step = (look: Look) => Promise<DiagnosisFinding[]>

/** @example found('disk_low', { free: 1e9, total: 2e11 }) */
export const found = (code: FindingCode, params: DiagnosisFinding['params'] = {}): DiagnosisFinding => ({
  code,
  params,
})

/** Whole days from now until then; negative once it is over. */
export const daysUntil = (then: Date, now: Date): number => Math.floor((then.getTime() - now.getTime()) / 86_400_000)
