import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react'
import { columnsOf } from '../../../domain/kinds/letter-kind.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useBodyFacts } from './body-facts.ts'
import styles from './nodes.module.css'

/** The table as it will stand on the paper; its rows are written in their field above. */
export const FieldTableView = ({ node, selected }: NodeViewProps) => {
  const t = useText()
  const { kind, fields } = useBodyFacts()
  const field = kind?.fields.find((f) => f.id === node.attrs.name)
  const columns = field ? columnsOf(field) : []
  const written = fields[String(node.attrs.name)]
  const rows = Array.isArray(written) ? written : []
  return (
    <NodeViewWrapper
      as="section"
      className={`${styles.block} ${selected ? styles.selected : ''}`}
      aria-label={t('editor.fieldTable', { name: field?.label ?? String(node.attrs.name) })}
      title={t('editor.fromFields')}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id}>{column.label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(rows.length > 0 ? rows : [{}]).map((row: Record<string, string>, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a row is its place
            <tr key={index}>
              {columns.map((column) => (
                <td key={column.id} className={row[column.id] ? undefined : styles.missing}>
                  {row[column.id] || '…'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </NodeViewWrapper>
  )
}
