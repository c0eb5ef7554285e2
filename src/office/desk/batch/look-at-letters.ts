import { appointmentsOn } from '../../../domain/directory.ts'
import type { Letter } from '../../../domain/letter.ts'
import { nextSignatory } from '../../../domain/lifecycle/signatories.ts'
import type { LookedAt, Mandate } from '../../../protocol/desktop/batch-calls.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import type { Desk } from '../desk.ts'
import { readFile } from '../letter-document.ts'
import { signingPosition } from '../act-on-letter.ts'
import { signingTurn } from './signing-turn.ts'

/** A PDF never changes under its hash, so it is opened once, however often its letter is looked at. */
export type SeenPdfs = Map<string, LontarError | null>
const mostSeen = 1000

/** Every letter, in the order asked, with the reason where it cannot be signed now. No key is touched. */
export const lookAtLetters = async (desk: Desk, ids: string[], seen: SeenPdfs): Promise<LookedAt[]> => {
  const looked: LookedAt[] = []
  for (const id of ids) looked.push(await lookAt(desk, id, seen))
  return looked
}

const lookAt = async (desk: Desk, id: string, seen: SeenPdfs): Promise<LookedAt> => {
  const letter = desk.store.letters.get(id)?.local
  const problem = await problemOf(desk, id, seen)
  return {
    id,
    subject: letter?.content.subject ?? '',
    number: letter?.number?.text ?? null,
    state: letter?.state ?? null,
    pdf: (letter?.signedPdf ?? letter?.finalPdf)?.sha256 ?? null,
    mandate: letter ? mandateFor(desk, letter) : null,
    problem: problem?.toMessage() ?? null,
  }
}

const problemOf = async (desk: Desk, id: string, seen: SeenPdfs): Promise<LontarError | null> => {
  try {
    const { file, field } = signingTurn(desk, id)
    if (!desk.store.files.isPresent(file.sha256)) return new LontarError('file_missing')
    return await problemOfPdf(desk, file.sha256, field, seen)
  } catch (error) {
    return LontarError.from(error)
  }
}

const problemOfPdf = async (desk: Desk, sha256: string, field: string, seen: SeenPdfs): Promise<LontarError | null> => {
  const name = `${sha256} ${field}`
  const known = seen.get(name)
  if (known !== undefined) return known
  const pdf = await readFile(desk, sha256)
  const { requireRoomToSign } = await import('../../../signatures/index.ts')
  const problem = refusalOf(() => requireRoomToSign(pdf, { field }))
  seen.set(name, problem)
  if (seen.size > mostSeen) seen.delete(seen.keys().next().value!)
  return problem
}

const refusalOf = (work: () => void): LontarError | null => {
  try {
    work()
    return null
  } catch (error) {
    return LontarError.from(error)
  }
}

/** As what the person would sign, with the days of that appointment; null where it is not held today. */
const mandateFor = (desk: Desk, letter: Letter): Mandate | null => {
  const turn = nextSignatory(letter)
  if (!turn) return null
  const { book } = desk
  const held = appointmentsOn(book.directory(), book.personId, book.today()).find(
    (appointment) => appointment.positionId === turn.positionId && signingPosition(desk, letter) === turn.positionId,
  )
  if (!held) return null
  const { positionId, holding, from, until } = held
  return { positionId, holding, from, until, onBehalfOf: turn.onBehalfOf, through: turn.through ?? null }
}
