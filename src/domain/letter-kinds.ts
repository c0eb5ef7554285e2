/** Kinds of naskah dinas as data. Issue 4 makes the list long and editable; its shape stands here. */
export interface LetterKind {
  id: string
  name: string
  class: 'arahan' | 'korespondensi' | 'khusus' | 'lainnya'
  layout: 'korespondensi' | 'judul'
  /** Not every paper may carry an electronic signature. */
  electronicSignature: boolean
}

export const letterKinds: LetterKind[] = [
  {
    id: 'surat_dinas',
    name: 'Surat Dinas',
    class: 'korespondensi',
    layout: 'korespondensi',
    electronicSignature: true,
  },
]

export const letterKind = (id: string): LetterKind | undefined => letterKinds.find((kind) => kind.id === id)
