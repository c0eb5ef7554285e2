import styles from './wordmark.module.css'

/** The name, with a palm leaf of three written lines. */
export const Wordmark = ({ large = false }: { large?: boolean }) => (
  <span className={`${styles.wordmark} ${large ? styles.large : ''}`}>
    <svg viewBox="0 0 28 20" aria-hidden="true" focusable="false">
      <path d="M1 10C6 3 22 3 27 10 22 17 6 17 1 10z" fill="var(--accent)" />
      <path d="M8 8h12M6.5 10.2h13M9 12.4h9" stroke="var(--surface)" strokeWidth="1.1" strokeLinecap="round" />
    </svg>
    Lontar
  </span>
)
