import { expect, test } from 'vitest'
import type { FindingCode } from '../../signatures/judge/verdict.ts'
import { translatorFor } from '../i18n/translator.ts'
import { findingWords } from './finding-words.ts'

/** Every code of the judge: a code added there and not here does not compile. */
const codes = Object.keys({
  format_broken: 0,
  digest_mismatch: 0,
  signature_mismatch: 0,
  signing_certificate_mismatch: 0,
  signing_certificate_missing: 0,
  algorithm_unsupported: 0,
  modified_after_signing: 0,
  data_after_end: 0,
  certificate_missing: 0,
  certificate_untrusted: 0,
  certificate_expired: 0,
  certificate_not_yet_valid: 0,
  certificate_constraints: 0,
  certificate_not_for_signing: 0,
  key_too_weak: 0,
  timestamp_broken: 0,
  timestamp_untrusted: 0,
  revocation_not_checked: 0,
  revocation_not_named: 0,
  revoked: 0,
  issuer_revoked: 0,
  revoked_later: 0,
  revocation_unknown: 0,
  revocation_bad_evidence: 0,
  active_content: 0,
  not_certified_for_change: 0,
  no_signature: 0,
  document_unreadable: 0,
  document_encrypted: 0,
  document_too_large: 0,
  not_fully_read: 0,
} satisfies Record<FindingCode, 0>)

test.each(['id', 'en'] as const)('everything that the judge may find has words in %s', (language) => {
  const t = translatorFor(language)
  for (const code of codes) expect(findingWords(code, t)).not.toBe(t('verdict.unknownFinding', { code }))
})

test('a finding from a newer judge is shown by its code', () => {
  expect(findingWords('brand_new', translatorFor('id'))).toBe('Temuan brand_new')
})
