import { useState } from 'react'
import { kindsOf } from '../../../domain/kinds/kinds-of.ts'
import type { Letter } from '../../../domain/letter.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useGo } from '../../navigation/use-place.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { Select } from '../../parts/select.tsx'
import { useSession } from '../../session/session-context.tsx'
import styles from './intake.module.css'

/** Which kind the answer will be; Enter takes the usual one. */
export const ReplyDialog = ({ letter, onClose }: { letter: Letter; onClose: () => void }) => {
  const t = useText()
  const go = useGo()
  const { directory } = useSession()
  const kinds = kindsOf(directory)
  const usual = kinds.find(({ id }) => id === 'surat_dinas') ?? kinds[0]
  const [kind, setKind] = useState(usual?.id ?? '')
  const reply = useOfficeAction('letters.reply')
  const begin = () =>
    reply.mutate({ id: letter.id, kind }, { onSuccess: ({ id }) => go({ screen: 'draf', letter: id }) })
  return (
    <Dialog
      title={t('intake.replyTitle')}
      width="narrow"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must take the focus; B then Enter begins the usual answer */}
          <Button variant="primary" autoFocus begins="letters.reply" isDisabled={reply.isPending} onPress={begin}>
            {t('intake.replyBegin')}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <p>{t('intake.replyTo', { subject: letter.content.subject })}</p>
        {reply.error && <ErrorPanel error={reply.error} />}
        <Select
          label={t('intake.replyKind')}
          value={kind}
          onChange={setKind}
          options={kinds.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
    </Dialog>
  )
}
