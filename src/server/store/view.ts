import { canonicalJson } from '../../protocol/canonical-json.ts'
import { sha256 } from '../hash.ts'

/** The text of what a reader sees, and the hash it is known by: the same for everyone who sees the same. */
export interface View {
  sha256: string
  json: string
}

/** A letter is never changed once it is made, and most of its readers see the whole of it: its text is made once. */
const known = new WeakMap<object, View>()

export const viewOf = (value: object): View => {
  const before = known.get(value)
  if (before) return before
  const json = canonicalJson(value)
  const view = { sha256: sha256(json), json }
  known.set(value, view)
  return view
}
