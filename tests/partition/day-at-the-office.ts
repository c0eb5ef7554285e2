import { LontarError } from '../../src/protocol/errors/lontar-error.ts'
import type { LetterRow } from '../../src/protocol/desktop-api.ts'
import type { Dice } from '../sync/world/dice.ts'
import { somePdf } from '../crash/story/base.ts'
import { body, draftLetter } from '../support/letter-walk.ts'
import type { OfficeProcess } from '../support/office-process.ts'
import type { PartitionBase } from './partition-base.ts'

export interface AtWork {
  office: OfficeProcess
  dice: Dice
  p12: PartitionBase['p12']
}

/**
 * Somebody does the next thing that waits at this desk, or writes. Nobody looks whether the network is there.
 * @returns what the person was told, where it was refused
 */
export const workAWhile = async ({ office, dice, p12 }: AtWork, drafts: boolean): Promise<string | null> => {
  try {
    const { rows } = await office.call('letters.list', { box: 'menunggu', query: '' })
    const row = rows.length > 0 && dice.chance(0.7) ? dice.pick(rows) : null
    if (row) await doTask(office, row, dice, p12)
    else if (drafts) await write(office, dice)
    return null
  } catch (error) {
    // What a step is refused for is the office's business; that it does not die of it is ours.
    if (error instanceof LontarError && error.code !== 'internal' && error.code !== 'office_restarted')
      return error.code
    throw error
  }
}

const doTask = async (office: OfficeProcess, { id, tasks }: LetterRow, dice: Dice, p12: AtWork['p12']) => {
  if (tasks.includes('paraf')) {
    const call = dice.chance(0.8) ? 'letters.paraf' : 'letters.return'
    await office.call(call, { id, note: 'Sudah dibaca.' })
  } else if (tasks.includes('nomor')) await office.call('letters.number', { id })
  else if (tasks.includes('tanda_tangan'))
    await office.call('signing.sign', { ids: [id], with: { type: 'p12', ...p12 } })
  else if (tasks.includes('revisi')) await office.call('letters.submit', { id, note: '' })
}

const write = async (office: OfficeProcess, dice: Dice): Promise<void> => {
  const { rows } = await office.call('letters.list', { box: 'draf', query: '' })
  const draft = rows.length > 0 && dice.chance(0.6) ? dice.pick(rows).id : null
  if (draft === null) return void (await draftLetter(office, `Naskah ${dice.below(1000)}`))
  switch (dice.weighted({ subject: 2, body: 2, attach: 1, submit: 3 })) {
    case 'subject':
      return void (await office.call('letters.edit', { id: draft, content: { subject: `Hal ${dice.below(1000)}` } }))
    case 'body':
      return void (await office.call('letters.edit', {
        id: draft,
        content: { body: body(`Isi yang diubah, ${'kata '.repeat(dice.below(200))}`) },
      }))
    case 'attach':
      return void (await office.call('letters.attach', {
        id: draft,
        name: `lampiran-${dice.below(100)}.pdf`,
        data: (await somePdf(2000 + dice.below(60_000))).toString('base64'),
      }))
    case 'submit':
      return void (await office.call('letters.submit', { id: draft, note: '' }))
  }
}
