import type { Verdict } from '../../protocol/verdict.ts'
import type { Desk } from './desk.ts'
import { readFile } from './letter-document.ts'
import { trustOf } from './trust.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'

/** The app's own judgement of a letter's signed file, made anew each time: trust and time move on. */
export const judgeLetter = async (desk: Desk, id: string): Promise<Verdict> => {
  const { local: letter } = desk.book.get(id)
  if (!letter.signedPdf) throw new LontarError('wrong_state', { state: letter.state })
  const { judgePdf } = await import('../../signatures/index.ts')
  return judgePdf(await readFile(desk, letter.signedPdf.sha256), { anchors: trustOf(desk).anchors, now: desk.now() })
}
