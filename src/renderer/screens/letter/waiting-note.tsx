import { isSignedElectronically } from '../../../domain/kinds/kinds-of.ts'
import { nextSignatory, signaturesGiven } from '../../../domain/lifecycle/signatories.ts'
import type { LetterDetail } from '../../../protocol/desktop-api.ts'
import { useText } from '../../i18n/text-context.tsx'
import type { Translate } from '../../i18n/translator.ts'
import { Icon } from '../../parts/icon.tsx'
import type { Names } from '../../session/names.ts'
import { useSession } from '../../session/session-context.tsx'
import { useNames } from '../../session/use-names.ts'
import styles from './task-bar.module.css'

/** Says what the letter waits for where it does not wait for me. */
export const WaitingNote = ({ detail }: { detail: LetterDetail }) => {
  const t = useText()
  const names = useNames()
  const { directory } = useSession()
  const text = waitsFor(detail, isSignedElectronically(detail.letter, directory), names, t)
  if (text === null) return null
  return (
    <output className={styles.waiting}>
      <Icon name="clock" /> {text}
    </output>
  )
}

const waitsFor = ({ letter, tasks }: LetterDetail, electronic: boolean, names: Names, t: Translate): string | null => {
  const next = nextSignatory(letter)
  const isSecond = signaturesGiven(letter) > 0
  switch (letter.state) {
    case 'diperiksa':
      if (letter.numberRequested) return t('reading.numberRequested')
      return letter.number ? t('reading.finalWaiting') : null
    case 'siap_ttd':
      if (!electronic) return t('reading.waitsForPaper')
      if (!next || tasks.includes('tanda_tangan') || tasks.includes('ttd_bsre')) return null
      return t(isSecond ? 'reading.waitsForNext' : 'reading.waitsForSignature', {
        position: names.position(next.positionId),
      })
    case 'ditandatangani': {
      if (!next) return t('reading.waitsForStamp')
      const earlier = names.actor(letter.signature!.by)
      return t('reading.waitsForEarlierStamp', { who: earlier, next: names.position(next.positionId) })
    }
    default:
      return null
  }
}
