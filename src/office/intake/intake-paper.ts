import type { Attachment, FileRef } from '../../domain/letter.ts'
import type { IntakeFields } from '../../protocol/desktop/intake-calls.ts'
import type { TextSource } from '../text/text-source.ts'

/** A paper from outside as this computer keeps it until it is recorded. */
export interface IntakePaper {
  id: string
  name: string
  pdf: FileRef
  pages: number | null
  addedAt: string
  /** A picture came: the file itself, which goes along as an attachment. */
  original: Attachment | null
  attachments: Attachment[]
  scripts: boolean
  fields: IntakeFields
  /** Fields filled from the text that nobody has looked at yet. */
  guessed: string[]
  /** Fields that the person has written in: no guess writes over them. */
  touched: string[]
  textFrom: TextSource | 'pending'
  text: string
}
