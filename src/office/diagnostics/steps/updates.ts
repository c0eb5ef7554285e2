import { productVersion } from '../../../protocol/product-version.ts'
import { updateFacts } from '../../updates/update-facts.ts'
import { updateState } from '../../updates/update-state.ts'
import { found, type Step } from '../look.ts'

/** The version that runs here beside the one that the server offers. What it said lies in the store of whoever is signed in. */
export const updates: Step = async ({ desk, now }) =>
  desk
    ? updateFacts(updateState(desk.store, { now: now(), notices: true }))
    : [found('updates_unknown', { version: productVersion })]
