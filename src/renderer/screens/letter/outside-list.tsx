import { useState } from 'react'
import type { Addressee } from '../../../domain/letter.ts'
import type { LetterDetail } from '../../../protocol/desktop-api.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text-context.tsx'
import { useAnnounce, useTellError } from '../../parts/announcer.tsx'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { saveBytes } from '../../parts/save-file.ts'
import { useNames } from '../../session/use-names.ts'
import { HandOverDialog } from './hand-over-dialog.tsx'
import styles from './facts.module.css'

type External = Extract<Addressee, { type: 'external' }>

/** All outside whom the letter names, each once. */
export const externalsOf = ({ content }: LetterDetail['letter']): External[] => {
  const found = [...content.addressees, ...content.copies].filter((a) => a.type === 'external')
  return found.filter((a, i) => found.findIndex((other) => other.name === a.name) === i)
}

/** Addressees that have no Lontar: an e-mail file for each, and what was written down of handing it over. Who is still without stands first. */
export const OutsideList = ({ detail }: { detail: LetterDetail }) => {
  const t = useText()
  const [handing, setHanding] = useState<string | null>(null)
  const { letter, maySend } = detail
  const isSent = ['dikirim', 'diterima', 'diarsip'].includes(letter.state)
  const dispatched = (name: string) => (letter.dispatches ?? []).filter((dispatch) => dispatch.name === name)
  const externals = externalsOf(letter).toSorted((a, b) => dispatched(a.name).length - dispatched(b.name).length)
  return (
    <>
      <ul className={styles.list}>
        {externals.map((external) => (
          <li key={external.name} className={styles.entry}>
            <span className={styles.strong}>{external.name}</span>
            <span className={styles.soft}>{[external.place, external.email].filter(Boolean).join(' · ')}</span>
            {dispatched(external.name).map((dispatch) => (
              <Dispatched key={dispatch.at} dispatch={dispatch} />
            ))}
            {isSent && dispatched(external.name).length === 0 && (
              <span className={styles.todo}>
                <Icon name="waiting" size={14} /> {t('outside.notYet')}
              </span>
            )}
            {isSent && maySend && (
              <span className={styles.actions}>
                <MailButton id={letter.id} name={external.name} />
                <Button
                  variant="quiet"
                  begins="letters.dispatchOutside"
                  aria-label={t('outside.writeDownFor', { name: external.name })}
                  onPress={() => setHanding(external.name)}
                >
                  {t('outside.writeDown')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {handing !== null && <HandOverDialog letter={letter} name={handing} onClose={() => setHanding(null)} />}
    </>
  )
}

const Dispatched = ({ dispatch }: { dispatch: NonNullable<LetterDetail['letter']['dispatches']>[number] }) => {
  const t = useText()
  const format = useFormat()
  const names = useNames()
  return (
    <>
      <span>
        <Icon name="check" size={14} />{' '}
        {t('outside.handed', {
          time: format.dateTime(dispatch.at),
          way: t(`way.${dispatch.way}`),
          who: names.person(dispatch.by.personId),
        })}
      </span>
      {dispatch.note !== '' && <blockquote className={styles.note}>{dispatch.note}</blockquote>}
    </>
  )
}

const MailButton = ({ id, name }: { id: string; name: string }) => {
  const t = useText()
  const [language] = useLanguage()
  const announce = useAnnounce()
  const tellError = useTellError()
  const mail = useOfficeAction('letters.mail')
  const save = () =>
    mail.mutate(
      { id, name, language },
      {
        onSuccess: (file) => {
          saveBytes(file.name, file.data, 'message/rfc822')
          announce(t('outside.mailSaved', { name: file.name }))
        },
        onError: tellError,
      },
    )
  return (
    <Button
      variant="quiet"
      icon={<Icon name="save" size={16} />}
      aria-label={t('outside.mailFor', { name })}
      begins="letters.mail"
      isDisabled={mail.isPending}
      onPress={save}
    >
      {t('outside.mail')}
    </Button>
  )
}
