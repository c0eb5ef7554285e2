import { useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { kindOf } from '../../../../domain/kinds/kinds-of.ts'
import type { Letter } from '../../../../domain/letter.ts'
import { useFormat, useText } from '../../../i18n/text-context.tsx'
import { Button } from '../../../parts/button.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { Select } from '../../../parts/select.tsx'
import { useSession } from '../../../session/session-context.tsx'
import { useNames } from '../../../session/use-names.ts'
import { FieldChangeView } from './field-change-view.tsx'
import { changedFields, contentText } from './content-text.ts'
import { lastSeen, versionsOf, type LetterVersion } from './letter-versions.ts'
import styles from './changes.module.css'

export type ChangesLayout = 'sides' | 'inline'

/** What differs between two forms of a letter, in words. It opens on what the person has not seen yet. */
export const ChangesDialog = ({ letter, onClose }: { letter: Letter; onClose: () => void }) => {
  const t = useText()
  const names = useNames()
  const { me, directory } = useSession()
  const versions = versionsOf(letter)
  const newest = versions.at(-1)!
  const seen = lastSeen(
    letter,
    me.positions.map((position) => position.id),
  )
  const [from, setFrom] = useState(seen?.id ?? newest.id)
  const [to, setTo] = useState(newest.id)
  const [layout, setLayout] = useState<ChangesLayout>('sides')
  const textOf = (id: string) => {
    const { content } = versions.find((version) => version.id === id) ?? newest
    return contentText(content, kindOf(directory, content.kind), names, t)
  }
  const changes = changedFields(textOf(from), textOf(to))
  const words = useVersionWords()
  const options = versions.map((version) => ({ value: version.id, label: words(version) }))
  return (
    <Dialog
      title={t('changes.title')}
      onClose={onClose}
      width="wide"
      actions={
        <Button variant="primary" onPress={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <div className={styles.body}>
        <div className={styles.choice}>
          <Select label={t('changes.from')} value={from} onChange={setFrom} options={options} />
          <Select label={t('changes.to')} value={to} onChange={setTo} options={options} />
          <RadioGroup
            aria-label={t('changes.layout')}
            orientation="horizontal"
            value={layout}
            onChange={(value) => setLayout(value as ChangesLayout)}
            className={styles.layouts ?? ''}
          >
            {(['sides', 'inline'] as const).map((value) => (
              <Radio key={value} value={value} className={styles.layout ?? ''}>
                {t(`changes.${value}`)}
              </Radio>
            ))}
          </RadioGroup>
        </div>
        <p aria-live="polite" className={styles.count}>
          {changes.length === 0 ? t('changes.none') : t('changes.count', { n: changes.length })}
        </p>
        {changes.map((change) => (
          <FieldChangeView key={change.id} change={change} layout={layout} />
        ))}
      </div>
    </Dialog>
  )
}

const useVersionWords = () => {
  const t = useText()
  const format = useFormat()
  const names = useNames()
  return ({ contentVersion, submitted }: LetterVersion): string =>
    submitted
      ? t('changes.version', {
          n: contentVersion,
          time: format.dateTime(submitted.at),
          who: names.person(submitted.by.personId),
        })
      : t('changes.now', { n: contentVersion })
}
