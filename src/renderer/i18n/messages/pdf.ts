import { area } from '../area.ts'

/** Words of the document viewer. */
export const pdf = area(
  {
    'pdf.document': 'Dokumen {name}',
    'pdf.tools': 'Alat dokumen',
    'pdf.page': 'Halaman {n}',
    'pdf.place': 'Halaman {n} dari {total}',
    'pdf.smaller': 'Perkecil',
    'pdf.larger': 'Perbesar',
    'pdf.fit': 'Selebar jendela',
  },
  {
    'pdf.document': 'Document {name}',
    'pdf.tools': 'Document tools',
    'pdf.page': 'Page {n}',
    'pdf.place': 'Page {n} of {total}',
    'pdf.smaller': 'Smaller',
    'pdf.larger': 'Larger',
    'pdf.fit': 'Fit width',
  },
)
