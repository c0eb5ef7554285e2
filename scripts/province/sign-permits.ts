import { shippedPermitKinds } from '../../src/domain/permits/kind/shipped/shipped-permit-kinds.ts'
import { permitWay } from '../../tests/support/permit-way.ts'
import type { SampleOffices } from './play-sample.ts'
import { samplePermits } from './sample-permits.ts'

/**
 * The sample cases that have come to their paper (`fill-permits.ts`): drafted, checked and numbered by the offices, and some of them really
 * signed. Nothing where there are none.
 */
export const signPermits = async ({ open, certificateOf }: SampleOffices): Promise<number> => {
  const desk = await open('addresseeKonseptor')
  await desk.call('sync.now', {})
  const { cards } = await desk.call('permits.list', { limit: 500 })
  const onPaper = samplePermits.filter(({ stage }) => stage === 'siap_ttd' || stage === 'terbit')
  let drafted = 0
  for (const { kind: kindId, name, stage } of onPaper) {
    const card = cards.find(({ applicant, kind }) => applicant.includes(name) && kind === kindId)
    const kind = shippedPermitKinds.find(({ id }) => id === kindId)
    if (!card || card.permitNumber !== null || card.paper !== null || !kind) continue
    const way = permitWay(open, kind, card.id)
    const { letterId } = await way.draft()
    drafted++
    if (stage !== 'terbit') continue
    const certificate = await certificateOf('addresseeKepala')
    await way.sign(letterId, { type: 'p12', ...certificate })
    await way.caseAt('addresseePelaksana', ({ issued }) => issued !== null)
    await way.act('addresseePelaksana', { kind: 'permit.hand_over', to: name, way: 'loket', note: '' })
  }
  return drafted
}
