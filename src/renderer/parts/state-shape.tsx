import type { ReactNode } from 'react'
import type { LetterState } from '../../domain/letter.ts'

export type Mark = LetterState | 'perlu_tindakan'

const ring = <circle cx="7" cy="7" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
const line = (d: string) => (
  <path d={d} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
)
const solid = (d: string) => <path d={d} fill="currentColor" />

/** One shape for each state; they stay apart in black and white print and for colour-blind eyes. */
const shapes: Record<Mark, ReactNode> = {
  draf: ring,
  diajukan: (
    <>
      {ring}
      {solid('M7 7V1.75A5.25 5.25 0 0 1 12.25 7z')}
    </>
  ),
  diperiksa: (
    <>
      {ring}
      {solid('M7 1.75a5.25 5.25 0 0 1 0 10.5z')}
    </>
  ),
  siap_ttd: solid('M7 .8 13.2 7 7 13.2.8 7z'),
  ditandatangani: (
    <>
      {ring}
      {line('M7 4v3.2l2 1.3')}
    </>
  ),
  diperkuat: (
    <>
      <circle cx="7" cy="7" r="6" fill="currentColor" />
      <path
        d="M4.2 7.2 6.3 9.2 10 5"
        fill="none"
        stroke="var(--surface)"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  dikirim: solid('M.8 7 13.2 1.2 9.7 12.8 6.8 8.6 10.5 4.3 5.7 8z'),
  diterima: line('M1 7.5 3.8 10.3 9 4.3M6.8 10.3 12.8 4'),
  diarsip: <>{line('M1.5 2.5h11v3h-11zM2.5 5.5v6h9v-6M5.5 8h3')}</>,
  dimusnahkan: <>{line('M1.5 2.5h11v3h-11zM2.5 5.5v6h9v-6M5.5 9.8 8.5 7')}</>,
  ditolak: line('M3 3l8 8M11 3l-8 8'),
  dibatalkan: (
    <>
      {ring}
      {line('M3.5 10.5l7-7')}
    </>
  ),
  hasil_tidak_pasti: line('M4.5 5A2.5 2.5 0 1 1 8 7.2c-.8.4-1 .9-1 1.6M7 11.8v.1'),
  perlu_tindakan: (
    <>
      <path d="M7 1 13.5 12.5H.5z" fill="currentColor" />
      <path d="M7 5v3.5M7 10.5v.1" stroke="var(--surface)" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
}

export const StateShape = ({ mark }: { mark: Mark }) => (
  <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
    {shapes[mark]}
  </svg>
)
