import { useState } from 'react'
import { useText } from '../../../i18n/text-context.tsx'
import { Button } from '../../../parts/button.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { DiagnosisPart } from './diagnosis-part.tsx'

/** The way to the diagnosis where nobody has signed in, and so there are no settings. */
export const DiagnosisButton = () => {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="quiet" onPress={() => setOpen(true)}>
        {t('diagnosis.open')}
      </Button>
      {isOpen && (
        <Dialog title={t('settings.part.diagnosis')} onClose={() => setOpen(false)} width="wide">
          <DiagnosisPart isInDialog />
        </Dialog>
      )}
    </>
  )
}
