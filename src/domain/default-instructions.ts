import type { Directory } from './directory.ts'

/** The tick-list of a lembar disposisi as offices print it [guess]; an admin edits it. */
export const defaultInstructions = [
  'Untuk diketahui',
  'Tindak lanjuti',
  'Proses sesuai ketentuan',
  'Pelajari dan beri saran',
  'Siapkan jawaban',
  'Koordinasikan',
  'Hadiri / wakili',
  'Bicarakan dengan saya',
  'Laporkan hasilnya',
  'Siapkan bahan',
  'Jadwalkan',
  'Arsipkan',
]

export const instructionsOf = ({ instructions }: Pick<Directory, 'instructions'>): string[] =>
  instructions?.length ? instructions : defaultInstructions
