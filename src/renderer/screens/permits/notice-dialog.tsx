import { useRef, useState } from 'react'
import type { CaseLetter } from '../../../domain/permits/lifecycle/case-step.ts'
import { noticeKinds, noticeLanguages, type NoticeKind } from '../../../domain/permits/notices/notice-kinds.ts'
import { languageOf } from '../../../domain/permits/notices/write-case-notice.ts'
import { useOfficeAction, useOfficeQuery } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useAnnounce } from '../../parts/announcer.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { Select } from '../../parts/select.tsx'
import { TextArea } from '../../parts/text-area.tsx'
import { NoticeMails } from './notice-mails.tsx'
import styles from './notice-dialog.module.css'

const ways = ['teks', 'telepon', 'surel'] as const

/** What staff tell the applicant themselves: the same words as the mail, to be copied or read out, and then noted in the case. */
export const NoticeDialog = ({ letter, onClose }: { letter: CaseLetter; onClose: () => void }) => {
  const t = useText()
  const announce = useAnnounce()
  const [kind, setKind] = useState<NoticeKind>(() => likely(letter))
  const [language, setLanguage] = useState(() => languageOf(letter))
  const [way, setWay] = useState<(typeof ways)[number]>('teks')
  const [message, setMessage] = useState('')
  const words = useRef<HTMLParagraphElement>(null)
  const { id, permit } = letter
  const { name, phone, email } = permit.application.applicant
  const { data, error } = useOfficeQuery('permits.noticeText', { id, kind, language, message }, { keepPrevious: true })
  const noting = useOfficeAction('permits.act')
  const isWritten = data !== undefined && (kind !== 'pesan' || message.trim() !== '')

  const copy = () =>
    navigator.clipboard.writeText(data?.text ?? '').then(
      () => announce(t('tell.copied')),
      () => {
        if (words.current) getSelection()?.selectAllChildren(words.current)
        announce(t('tell.copyFailed'))
      },
    )
  const note = () => {
    if (!isWritten) return
    const intent = { kind: 'permit.note_notice', notice: kind, way, text: data.text } as const
    noting.mutate(
      { id, intent },
      {
        onSuccess: () => {
          announce(t('tell.noted'))
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      title={t('tell.title')}
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button isDisabled={!isWritten} onPress={() => void copy()}>
            {t('tell.copy')}
          </Button>
          <Button variant="primary" begins="permits.act" isDisabled={!isWritten || noting.isPending} onPress={note}>
            {t('tell.done')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t('tell.contact', { name, phone: phone || t('tell.none'), email: email || t('tell.none') })}</p>
        <NoticeMails caseId={id} told={permit.notices} />
        <div className={styles.choices}>
          <Select
            label={t('tell.what')}
            value={kind}
            onChange={setKind}
            options={noticeKinds.map((value) => ({ value, label: t(`notice.${value}`) }))}
          />
          <Select
            label={t('tell.language')}
            value={language}
            onChange={setLanguage}
            options={noticeLanguages.map((value) => ({ value, label: t(`notices.${value}`) }))}
          />
          <Select
            label={t('tell.way')}
            value={way}
            onChange={setWay}
            options={ways.map((value) => ({ value, label: t(`tell.way.${value}`) }))}
          />
        </div>
        {kind === 'pesan' && (
          <TextArea label={t('tell.message')} value={message} onChange={setMessage} rows={4} maxLength={4000} />
        )}
        {(error ?? noting.error) && <ErrorPanel error={(error ?? noting.error)!} />}
        {data && (
          <section className={styles.notice} lang={language} aria-label={t('tell.text')}>
            <strong>{data.subject}</strong>
            <p ref={words} className={styles.words}>
              {data.text}
            </p>
          </section>
        )}
      </div>
    </Dialog>
  )
}

/** What the applicant most likely has to hear, as the case stands. */
const likely = ({ permit }: CaseLetter): NoticeKind => {
  if (permit.issued?.state === 'dicabut') return 'dicabut'
  if (permit.state === 'dikembalikan') return 'dikembalikan'
  if (permit.state === 'ditolak') return 'ditolak'
  if (permit.state === 'terbit') return permit.handover ? 'diserahkan' : 'terbit'
  if (permit.state === 'ditarik') return 'pesan'
  return permit.promised ? 'dilanjutkan' : 'diterima'
}
