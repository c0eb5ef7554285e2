import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react'
import { fieldNames } from '../../../domain/kinds/check-kind.ts'
import { fieldText } from '../../../domain/kinds/field-text.ts'
import type { RichNode } from '../../../domain/rich-text.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useBodyFacts } from './body-facts.ts'
import styles from './nodes.module.css'

/** The lines as they will stand on the paper; they are written in their fields above. */
export const FieldListView = ({ node, selected }: NodeViewProps) => {
  const t = useText()
  const { kind, fields } = useBodyFacts()
  const shown = fieldNames(node.toJSON() as RichNode).flatMap((name) => kind?.fields.find((f) => f.id === name) ?? [])
  return (
    <NodeViewWrapper
      as="section"
      className={`${styles.block} ${selected ? styles.selected : ''}`}
      aria-label={t('editor.fieldList')}
      title={t('editor.fromFields')}
    >
      <dl className={styles.lines}>
        {shown.map((field) => {
          const written = fields[field.id]
          const value = fieldText(field, typeof written === 'string' ? written.trim() : '')
          return (
            <div key={field.id}>
              <dt>{field.label}</dt>
              <dd className={value === '' ? styles.missing : undefined}>{value === '' ? '…' : value}</dd>
            </div>
          )
        })}
      </dl>
    </NodeViewWrapper>
  )
}
