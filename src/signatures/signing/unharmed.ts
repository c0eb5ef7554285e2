import type { Examined } from '../judge/examine.ts'

/**
 * Everything that can be checked of a signature holds. What cannot be checked, an older kind that Lontar does not read (`adbe.pkcs7.sha1`), is unharmed as
 * long as its range is sound and nothing was changed behind it.
 */
export const isUnharmed = (item: Examined): boolean =>
  item.formatFaults.length === 0 &&
  item.changes.length === 0 &&
  item.cmsFaults.every(
    (fault) => fault === 'signing_certificate_missing' || (fault === 'signature_algorithm' && item.range !== null),
  )
