import type { Letter } from '../../../domain/letter.ts'

const by = { personId: 'wayan', positionId: 'kadis', holding: 'definitif' as const }
const at = '2026-11-21T06:05:00.000Z'
const stamp = { by, at }

/** A letter at its addressee: passed on to two, taken back from one of them, passed down once more, and done. */
export const sampleDispositions: Pick<Letter, 'deliveries' | 'dispositions'> = {
  deliveries: [{ unitId: 'kominfos', as: 'addressee', sentAt: at, received: stamp, read: stamp }],
  dispositions: [
    {
      id: '00000000-0000-4000-8000-00000000000a',
      unitId: 'kominfos',
      parentId: null,
      ...stamp,
      instructions: ['Tindak lanjuti', 'Laporkan hasilnya'],
      note: 'Sebelum rapat hari Senin.',
      due: '2026-11-25',
      to: [
        {
          positionId: 'sekda',
          read: stamp,
          cancelled: null,
          reports: [{ ...stamp, note: 'Sudah dikoordinasikan.' }],
          done: null,
        },
        { positionId: 'kadis', read: null, cancelled: { ...stamp, note: 'salah alamat' }, reports: [], done: null },
      ],
    },
    {
      id: '00000000-0000-4000-8000-00000000000b',
      unitId: 'kominfos',
      parentId: '00000000-0000-4000-8000-00000000000a',
      by: { ...by, positionId: 'sekda' },
      at,
      instructions: [],
      note: 'Siapkan bahan.',
      due: null,
      to: [{ positionId: 'kadis', read: stamp, cancelled: null, reports: [], done: { ...stamp, note: '' } }],
    },
  ],
}
