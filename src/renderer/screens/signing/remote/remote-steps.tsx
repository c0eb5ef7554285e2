import { useState } from 'react'
import type { LetterDetail } from '../../../../protocol/desktop-api.ts'
import { useOfficeAction } from '../../../bridge/use-office.ts'
import { useText } from '../../../i18n/text-context.tsx'
import { Button } from '../../../parts/button.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { RemoteDialog } from './remote-dialog.tsx'
import { SettleDialog } from './settle-dialog.tsx'

/** What can be done with one letter that was approved for BSrE: complete it, take the approval back, find out what became of it. */
export const RemoteSteps = ({ detail }: { detail: LetterDetail }) => {
  const t = useText()
  const { id } = detail.letter
  const [open, setOpen] = useState<'complete' | 'settle' | null>(null)
  const withdraw = useOfficeAction('remote.withdraw')
  return (
    <>
      {detail.tasks.includes('ttd_bsre') && (
        <>
          <Button
            variant="primary"
            icon={<Icon name="sign" />}
            begins="remote.complete"
            onPress={() => setOpen('complete')}
          >
            {t('remote.complete', { n: 1 })}
          </Button>
          <Button begins="remote.withdraw" isDisabled={withdraw.isPending} onPress={() => withdraw.mutate({ id })}>
            {t('remote.withdraw')}
          </Button>
        </>
      )}
      {detail.tasks.includes('ttd_bsre_tak_pasti') && (
        <Button variant="primary" icon={<Icon name="alert" />} begins="remote.settle" onPress={() => setOpen('settle')}>
          {t('remote.settle')}
        </Button>
      )}
      {withdraw.error && <ErrorPanel error={withdraw.error} />}
      {open === 'complete' && <RemoteDialog ids={[id]} onClose={() => setOpen(null)} />}
      {open === 'settle' && <SettleDialog id={id} onClose={() => setOpen(null)} />}
    </>
  )
}
