import type { ReactNode } from 'react'
import type { Verdict } from '../../protocol/verdict.ts'
import { useText } from '../i18n/text-context.tsx'
import styles from './verdict-view.module.css'

const stroke = (d: string) => (
  <path d={d} fill="none" stroke="var(--surface)" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
)

/** A seal, a broken square, an open ring: they stay apart without colour. */
const shapes: Record<Verdict['verdict'], ReactNode> = {
  sah: (
    <>
      <circle cx="10" cy="10" r="9" fill="currentColor" />
      {stroke('M5.8 10.4 8.8 13.2 14.2 7')}
    </>
  ),
  rusak: (
    <>
      <path d="M2 2h16v16H2z" fill="currentColor" />
      {stroke('M6.5 6.5l7 7M13.5 6.5l-7 7')}
    </>
  ),
  belum_terperiksa_penuh: (
    <>
      <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="1.8" strokeDasharray="3.2 2.2" />
      <path d="M10 5.5v5.5M10 14v.2" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </>
  ),
}

/** Valid, broken or not fully checked: a word, a colour and a shape. */
export const VerdictMark = ({ verdict, size = 18 }: { verdict: Verdict['verdict']; size?: number }) => {
  const t = useText()
  return (
    <span className={styles.mark} data-verdict={verdict}>
      <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        {shapes[verdict]}
      </svg>
      {t(`verdict.${verdict}`)}
    </span>
  )
}
