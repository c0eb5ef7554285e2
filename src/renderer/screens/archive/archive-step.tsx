import { useState } from 'react'
import type { LetterDetail } from '../../../protocol/desktop-api.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useSession } from '../../session/session-context.tsx'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { ArchiveDialog } from './archive-dialog.tsx'
import { archivableAt } from './archivable-at.ts'

/** A letter that is done leaves for the archive of my agency: A, or this button. Not there where I keep no archive. */
export const ArchiveStep = ({ detail }: { detail: LetterDetail }) => {
  const t = useText()
  const { me } = useSession()
  const [isOpen, setOpen] = useState(false)
  const unitId = archivableAt(detail.letter, me.positions)
  useShortcuts({ a: () => setOpen(true) }, { enabled: unitId !== null, begins: 'archive.archive' })
  if (unitId === null) return null
  return (
    <>
      <Button
        variant="quiet"
        shortcut="A"
        icon={<Icon name="archive" size={16} />}
        begins="archive.archive"
        onPress={() => setOpen(true)}
      >
        {t('archive.put')}
      </Button>
      {isOpen && <ArchiveDialog unitId={unitId} ids={[detail.letter.id]} onClose={() => setOpen(false)} />}
    </>
  )
}
