import { useState } from 'react'
import type { Dispatch, Letter } from '../../../domain/letter.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Select } from '../../parts/select.tsx'
import { NoteDialog } from './note-dialog.tsx'

const ways = ['surel', 'pos', 'kurir', 'langsung', 'lainnya'] as const

/** Writes down how the letter was handed to somebody outside: Lontar cannot see it arrive. */
export const HandOverDialog = ({ letter, name, onClose }: { letter: Letter; name: string; onClose: () => void }) => {
  const t = useText()
  const handOver = useOfficeAction('letters.dispatchOutside')
  const known = [...letter.content.addressees, ...letter.content.copies].find(
    (to) => to.type === 'external' && to.name === name,
  )
  const [way, setWay] = useState<Dispatch['way']>(known?.type === 'external' && known.email ? 'surel' : 'langsung')
  return (
    <NoteDialog
      begins="letters.dispatchOutside"
      id={letter.id}
      title={t('outside.title')}
      lead={t('outside.lead', { name })}
      noteLabel={t('outside.note')}
      confirm={t('outside.confirm')}
      done={t('outside.done')}
      isNoteRequired={false}
      variant="primary"
      action={{ ...handOver, mutate: (typed, then) => handOver.mutate({ ...typed, name, way }, then) }}
      onClose={onClose}
      onDone={() => undefined}
    >
      <Select
        label={t('outside.way')}
        value={way}
        onChange={setWay}
        options={ways.map((value) => ({ value, label: t(`way.${value}`) }))}
      />
    </NoteDialog>
  )
}
