import { expect } from 'vitest'
import { z } from 'zod'
import { serverErrorSchema } from '../../src/protocol/sync-api.ts'

const sentence = z.string()
/** To the scripts of the public pages an error is told in words too, and with the inputs that it is about. */
const errorSchema = serverErrorSchema
  .extend({
    words: z.strictObject({ heading: sentence, happened: sentence, safe: sentence, next: sentence }).optional(),
    problems: z.array(z.strictObject({ input: sentence, label: sentence, text: sentence })).optional(),
  })
  .strict()

/** An answer of our server, whatever was asked: one of its words, and nothing of how it is built. */
export const expectNoInside = async (answer: Response, asked: string): Promise<void> => {
  const text = await answer.text()
  if (!asked.startsWith('GET /v1/ready')) expect(answer.status, `${asked}: ${text}`).toBeLessThan(500)
  expect(text, asked).not.toMatch(
    /\n\s+at |node:internal|node_modules|\.ts:\d|SQLITE|SqliteError|root:x:|SQLite format/,
  )
  if (text !== '' && answer.status >= 400 && answer.headers.get('content-type')?.includes('json')) {
    expect(Object.keys(errorSchema.parse(JSON.parse(text))), asked).toContain('error')
  }
}
