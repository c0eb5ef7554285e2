import { canonicalJson } from '../../protocol/canonical-json.ts'
import { sha256 } from '../hash.ts'

/** The text of what a reader sees, and the hash it is known by: the same for everyone who sees the same. */
export interface View {
  sha256: string
  json: string
}

export const viewOf = (value: unknown): View => {
  const json = canonicalJson(value)
  return { sha256: sha256(json), json }
}
