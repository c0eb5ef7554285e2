import type { Checked } from '../../protocol/desktop/check-calls.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Verdict } from '../../protocol/verdict.ts'
import type { Desk } from './desk.ts'
import { judgeDocument } from './judge-document.ts'
import { readFile } from './letter-document.ts'

/** The app's own judgement of a letter's signed file, made anew each time: trust and time move on. */
export const judgeLetter = async (desk: Desk, id: string): Promise<Verdict> => (await checkLetter(desk, id)).verdict

export const checkLetter = async (desk: Desk, id: string, online = false): Promise<Checked> => {
  const { local: letter } = desk.book.get(id)
  if (!letter.signedPdf) throw new LontarError('wrong_state', { state: letter.state })
  return judgeDocument(desk, await readFile(desk, letter.signedPdf.sha256), online)
}
