import { type Anchor, anchorsOf } from '../../signatures/certificates/anchor.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Desk } from './desk.ts'

/** Whom this office trusts, and where its time-stamps come from: told by the province at enrolment and when it changes; IT may override the address. */
export const trustOf = (desk: Desk): { anchors: Anchor[]; tsaUrl: string } => {
  const services = desk.store.facts.get('services')
  if (!services) throw new LontarError('internal')
  return {
    anchors: anchorsOf(services),
    tsaUrl: desk.settings.timestampUrl ?? services.tsaUrl,
  }
}
