import { area } from '../area.ts'

/** Words around the questions of a permit’s form; the questions themselves are data. */
export const permitForm = area(
  {
    'permitForm.optional': '{label} (tidak wajib)',
    'permitForm.none': 'tidak diisi',
    'permitForm.rowTools': 'Tindakan',
    'permitForm.cell': '{column}, baris {n}',
    'permitForm.addRow': 'Tambah baris',
    'permitForm.removeRow': 'Hapus baris {n}',
  },
  {
    'permitForm.optional': '{label} (optional)',
    'permitForm.none': 'not answered',
    'permitForm.rowTools': 'Actions',
    'permitForm.cell': '{column}, row {n}',
    'permitForm.addRow': 'Add a row',
    'permitForm.removeRow': 'Remove row {n}',
  },
)
