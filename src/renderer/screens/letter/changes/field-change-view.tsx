import { useText } from '../../../i18n/text-context.tsx'
import { inlineDiff } from '../../../parts/inline-diff.ts'
import { wordDiff, type DiffPart } from '../../../parts/word-diff.ts'
import type { ChangesLayout } from './changes-dialog.tsx'
import type { FieldChange } from './content-text.ts'
import styles from './changes.module.css'

/** One field that changed: both texts with what differs marked, or both in one. Marks are told by a line as well as by a colour. */
export const FieldChangeView = ({ change, layout }: { change: FieldChange; layout: ChangesLayout }) => {
  const t = useText()
  const { label, before, after } = change
  if (layout === 'inline') {
    return (
      <section aria-label={label} className={styles.field}>
        <h3 className={styles.label}>{label}</h3>
        <p className={styles.text}>
          {inlineDiff(before, after).map(({ kind, text }, index) => {
            // oxlint-disable-next-line react/no-array-index-key -- parts of one text, which never change places
            if (kind === 'gone') return <del key={index}>{text}</del>
            // oxlint-disable-next-line react/no-array-index-key -- parts of one text, which never change places
            return kind === 'new' ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>
          })}
        </p>
      </section>
    )
  }
  const diff = wordDiff(before, after)
  return (
    <section aria-label={label} className={styles.field}>
      <h3 className={styles.label}>{label}</h3>
      <div className={styles.sides}>
        <Side name={t('changes.before')} parts={diff.left} mark="del" />
        <Side name={t('changes.after')} parts={diff.right} mark="ins" />
      </div>
    </section>
  )
}

const Side = ({ name, parts, mark: Mark }: { name: string; parts: DiffPart[]; mark: 'del' | 'ins' }) => {
  const t = useText()
  return (
    <div className={styles.side}>
      <p className={styles.soft}>{name}</p>
      <p className={styles.text}>
        {parts.length === 0 && <em className={styles.soft}>{t('changes.empty')}</em>}
        {parts.map(({ text, isChanged }, index) =>
          // oxlint-disable-next-line react/no-array-index-key -- parts of one text, which never change places
          isChanged ? <Mark key={index}>{text}</Mark> : <span key={index}>{text}</span>,
        )}
      </p>
    </div>
  )
}
