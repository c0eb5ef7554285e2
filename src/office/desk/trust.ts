import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Desk } from './desk.ts'

/** Whom this office trusts, and where its time-stamps come from: told by the province at enrolment; IT may override the address. */
export const trustOf = (desk: Desk): { anchors: Uint8Array[]; tsaUrl: string } => {
  const services = desk.store.facts.get('services')
  if (!services) throw new LontarError('internal')
  return {
    anchors: services.anchors.map((anchor) => Buffer.from(anchor, 'base64')),
    tsaUrl: desk.settings.timestampUrl ?? services.tsaUrl,
  }
}
