import type { Page } from 'playwright-core'
import type { LetterDetail, LontarBridge } from '../../src/protocol/desktop-api.ts'

declare const lontar: LontarBridge

/** A letter as the office holds it now, asked over the same bridge as the screens. */
export const letterNow = async (page: Page, id: string): Promise<LetterDetail> => {
  const answer = await page.evaluate((letter) => lontar.call('letters.get', { id: letter }), id)
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value as LetterDetail
}
