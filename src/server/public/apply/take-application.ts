import type { Letter } from '../../../domain/letter.ts'
import type { Attachment } from '../../../domain/letter-content.ts'
import { officeDay } from '../../../domain/office-day.ts'
import { documentsAskedFor, readApplication } from '../../../domain/permits/apply/read-application.ts'
import type { Application, HandedIn } from '../../../domain/permits/case/permit-case.ts'
import type { PermitKind } from '../../../domain/permits/kind/permit-kind.ts'
import type { Lang } from '../language.ts'
import type { PublicParts } from '../public-parts.ts'
import type { Upload } from '../uploads/draft-folder.ts'
import { decideApplication } from '../../sequencer/decide-public.ts'
import { applicationOf } from './application-id.ts'
import { Incomplete } from './incomplete.ts'

/** An application as it was sent, with or without a script. */
export interface SentApplication {
  draft: string
  kind: PermitKind
  typed: Readonly<Record<string, string>>
  /** Ids of the documents that belong to it; null: all that were sent. */
  uploads: readonly string[] | null
  lang: Lang
}

/**
 * Judges an application with the rules that its page had, brings its documents to their place for good, and makes a case of it. Sent twice, it is one.
 * @throws Incomplete, draft_expired, public_busy, server_recovering
 */
export const takeApplication = (parts: PublicParts, sent: SentApplication): Promise<Taken> =>
  parts.oneAtATime(sent.draft, () => take(parts, sent))

interface Taken {
  letter: Letter
  trackKey: string
}

const take = async (parts: PublicParts, sent: SentApplication): Promise<Taken> => {
  const { desk, store, sequencer, now, counted } = parts
  const { draft, kind, typed, lang } = sent
  const { caseId, trackKey } = applicationOf(await store.secret(), draft)
  const known = await store.letter(caseId)
  if (known) return { letter: known, trackKey }

  const uploads = (await desk.finished(draft)).filter(({ id }) => sent.uploads === null || sent.uploads.includes(id))
  const handedIn = new Set(uploads.map(({ document }) => document))
  const day = officeDay(now().toISOString())
  const { applicant, form, problems } = readApplication(kind, typed, { handedIn, day, lang })
  if (problems.length > 0) throw new Incomplete(problems)

  const asked = new Set(documentsAskedFor(kind, form, applicant.type).map(({ id }) => id))
  const documents = uploads.filter(({ document }) => asked.has(document))
  await parts.keep(documents)
  const application: Application = {
    kind: kind.id,
    kindVersion: kind.version,
    applicant,
    form,
    documents: documents.map(handedInOf),
    previous: null,
    language: lang,
  }
  const files = documents.map(({ found, size }) => ({ sha256: found!.sha256, size }))
  const letter = await parts.inTurn(() =>
    sequencer.decideAlone((writer, moment) =>
      decideApplication(writer, { caseId, application, trackKey, files }, moment),
    ),
  )
  counted.add(1, { event: 'application' })
  await desk.forget(draft)
  return { letter, trackKey }
}

export const handedInOf = ({ document, name, size, found }: Upload): HandedIn => ({
  document,
  file: { sha256: found!.sha256, size, name: namedAs(name, found!.type), pages: null },
})

const ends = { pdf: ['.pdf'], jpeg: ['.jpg', '.jpeg'], png: ['.png'] } as const

/** Programs go by the end of a name: it is made to say what the bytes are. */
const namedAs = (name: Attachment['name'], type: keyof typeof ends): string =>
  ends[type].some((end) => name.toLowerCase().endsWith(end)) ? name : `${name.slice(0, 195)}${ends[type][0]}`
