import type { LetterDetail } from '../../../protocol/desktop-api.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useGo } from '../../navigation/use-place.tsx'
import { useAnnounce, useTellError } from '../../parts/announcer.tsx'
import { printPdf } from '../../parts/print/print-pdf.ts'
import { saveUrl } from '../../parts/save-file.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { useSession } from '../../session/session-context.tsx'
import { versionsOf } from './changes/letter-versions.ts'

export type ToolName = 'changes' | 'history' | 'print' | 'save' | 'copyNumber' | 'copy' | 'ralat' | 'follow'

interface ToolsInput {
  detail: LetterDetail
  url: string | null
  onChanges: () => void
  onHistory: () => void
}

/** Which tools a letter has for this person, in their order, and what each does. */
export const useLetterTools = ({ detail, url, onChanges, onHistory }: ToolsInput) => {
  const t = useText()
  const go = useGo()
  const { me } = useSession()
  const announce = useAnnounce()
  const tellError = useTellError()
  const begin = useOfficeAction('letters.copy')
  const { letter } = detail
  const name = `${(letter.number?.text ?? letter.content.subject).replaceAll(/[^\p{L}\p{M}\p{N} ._-]+/gu, '-').slice(0, 120)}.pdf`
  const failed = (error: unknown) => tellError(LontarError.from(error))
  const copy = (as: 'ralat' | 'tindak_lanjut' | null) =>
    void begin.mutateAsync({ id: letter.id, as }).then(({ id }) => go({ screen: 'draf', letter: id }), failed)

  const run = (tool: ToolName): void => {
    switch (tool) {
      case 'changes':
        return onChanges()
      case 'history':
        return onHistory()
      case 'print':
        announce(t('tools.printing'))
        return void printPdf(url!, name).catch(failed)
      case 'save':
        saveUrl(name, url!)
        return announce(t('tools.saved', { name }))
      case 'copyNumber':
        return void copyText(letter.number!.text).then(
          () => announce(t('tools.numberCopied', { number: letter.number!.text })),
          failed,
        )
      case 'copy':
        return copy(null)
      case 'ralat':
        return copy('ralat')
      case 'follow':
        return copy('tindak_lanjut')
    }
  }
  const mayDraft = !letter.envelope && me.positions.some((position) => position.roles.includes('konseptor'))
  const isSent = ['dikirim', 'diterima', 'diarsip'].includes(letter.state)
  const when = (is: boolean, ...tools: ToolName[]) => (is ? tools : [])
  const tools: ToolName[] = [
    ...when(versionsOf(letter).length > 1, 'changes'),
    ...when(!letter.envelope, 'history'),
    ...when(url !== null && !letter.envelope, 'print', 'save'),
    ...when(letter.number !== null, 'copyNumber'),
    ...when(mayDraft, 'copy'),
    ...when(mayDraft && isSent && detail.side === 'keluar', 'ralat'),
    ...when(mayDraft && isSent, 'follow'),
  ]
  return { tools, run }
}

const copyText = (text: string): Promise<void> => navigator.clipboard.writeText(text)
