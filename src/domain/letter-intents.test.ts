import { expect, it } from 'vitest'
import { filesOf, type LetterIntent } from './letter-intents.ts'

const attached = (digit: string) => ({ sha256: digit.repeat(64), size: 10, name: `${digit}.pdf`, pages: 1 })

it('an edit rests on the files it adds, not on those that a colleague had attached before', () => {
  const edit: LetterIntent = { kind: 'letter.edit', content: { attachments: [attached('a'), attached('b')] } }
  expect(filesOf({ ...edit, was: { attachments: [attached('a')] } })).toEqual(['b'.repeat(64)])
  expect(filesOf(edit), 'of an older Lontar, which does not say what it saw').toHaveLength(2)
})
