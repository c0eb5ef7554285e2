import type { SourceChange } from '../source-change.ts'

const v1 = 'src/server/bsre/esign-v1.ts'
const v2 = 'src/server/bsre/esign-v2.ts'

/** Papers of this world begin with “letter”, and a form carries them as text: the bytes of a Blob are read outside of the world's order. */
export const paperForms: SourceChange[] = [
  {
    file: v1,
    find: "new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }), 'surat.pdf'",
    replace: "Buffer.from(pdf).toString('latin1')",
  },
  { file: v1, find: "'%PDF-'", replace: "'lette'" },
  { file: v2, find: "'%PDF-'", replace: "'lette'" },
]
