import { useState } from 'react'
import type { LetterDetail } from '../../../protocol/desktop-api.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { useBegin } from '../../new-work/use-begin.ts'
import { useNames } from '../../session/use-names.ts'
import { Section } from '../letter/section.tsx'
import { AnswerDialog, type Asked } from './answer-dialog.tsx'
import { DispositionTree } from './disposition-tree.tsx'
import styles from './disposition.module.css'

/** The dispositions of a letter among its facts, and whether the letter as a whole is dealt with. */
export const DispositionSection = ({ detail }: { detail: LetterDetail }) => {
  const t = useText()
  const format = useFormat()
  const names = useNames()
  const { letter, dispositions } = detail
  const [asked, setAsked] = useState<Asked | null>(null)
  const begin = useBegin()
  const followed = letter.deliveries.flatMap((d) => d.followedUp ?? [])
  if (dispositions.tree.length === 0 && followed.length === 0) return null
  return (
    <Section title={t('nav.disposisi')}>
      {followed.map(({ by, at, note }) => (
        <p key={at} className={styles.followed}>
          ✓ {t('disposition.followedUpBy', { who: names.person(by.personId), time: format.dateTime(at) })}
          {note !== '' && <span className={styles.note}>{note}</span>}
        </p>
      ))}
      {dispositions.tree.length > 0 && (
        <DispositionTree
          dispositions={dispositions}
          onAsk={(what) => begin('dispositions.cancel', () => setAsked(what))}
        />
      )}
      {asked && (
        <AnswerDialog letterId={letter.id} asked={asked} onClose={() => setAsked(null)} onDone={() => undefined} />
      )}
    </Section>
  )
}
