import type { SeenRect } from '../syntax/pages.ts'

/**
 * Where a signature goes: into an existing, empty field; into a new field on a page (1 is the first), its rectangle in points from the lower left
 * corner of the page as it is seen; or into a new field that shows nothing.
 */
export type Place =
  | { field: string; appearance?: Uint8Array }
  | {
      page: number
      rect: SeenRect
      /** The name of the new field; the first free `ttd-n` unless given. */
      name?: string
      appearance?: Uint8Array
    }
  | 'invisible'

export type { SeenRect } from '../syntax/pages.ts'
