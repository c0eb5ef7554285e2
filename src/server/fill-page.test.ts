import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { FeedChange } from '../protocol/sync-api.ts'
import { fillPage, pageCharacters } from './fill-page.ts'
import { sampleContent } from './testing/letter-story.ts'

const body = (characters: number) => ({
  type: 'doc' as const,
  content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'k'.repeat(characters) }] }],
})
/** As much of a letter as a page looks at. */
const row = (seq: number, { fixed = true, characters = 2000 } = {}) => ({
  seq,
  tag: 't',
  subject: randomUUID(),
  view: JSON.stringify({
    content: sampleContent({ body: body(characters) }),
    finalPdf: fixed ? { sha256: 'a'.repeat(64), size: 1 } : null,
    signedPdf: null,
  }),
})
const rows = (count: number, of?: Parameters<typeof row>[1]) => Array.from({ length: count }, (_, i) => row(i + 1, of))
const read = (changes: string[]) => JSON.parse(`[${changes.join()}]`) as FeedChange[]
const withWords = (changes: string[]) => read(changes).filter(({ letter }) => !letter!.wordsLater).length

describe('a page of the feed', () => {
  it('of a day’s work is whole, words and all', () => {
    const { changes, more } = fillPage(rows(10), 500)
    expect([changes.length, withWords(changes), more]).toEqual([10, 10, false])
  })

  it('of a fortnight’s comes without the words of letters that have their PDF', () => {
    const { changes, more } = fillPage(rows(300), 500)
    expect([changes.length, withWords(changes), more]).toEqual([300, 0, false])
    expect(changes.join()).not.toContain('kkk')
  })

  it('always says what is still written in', () => {
    const { changes } = fillPage([...rows(200), ...rows(20, { fixed: false })], 500)
    expect(withWords(changes)).toBe(20)
  })

  it('weighs no more than a line can bear; what is left comes with the next', () => {
    const drafts = rows(400, { fixed: false, characters: 10_000 })
    const first = fillPage(drafts, 500)
    expect(first.changes.join().length).toBeLessThan(pageCharacters * 1.01)
    expect(first.more).toBe(true)
    let served = first.changes.length
    while (served < drafts.length) served += fillPage(drafts.slice(served), 500).changes.length
    expect(served).toBe(drafts.length)
  })

  it('takes one letter even where that alone is too heavy', () => {
    const { changes, more } = fillPage(rows(2, { fixed: false, characters: 3 * pageCharacters }), 500)
    expect([changes.length, more]).toEqual([1, true])
  })

  it('keeps to the number asked for, and tells of what was taken away', () => {
    const { changes, more } = fillPage([{ ...row(1), view: null }, ...rows(3)], 3)
    expect([changes.length, more]).toEqual([3, true])
    expect(read(changes)[0]!.letter).toBeNull()
  })
})
