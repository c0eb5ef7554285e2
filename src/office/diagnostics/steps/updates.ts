import { productVersion } from '../../../protocol/product-version.ts'
import { found, type Step } from '../look.ts'

/** The version that runs here beside the one that the server offers. */
export const updates: Step = async () => [found('updates_unknown', { version: productVersion })]
