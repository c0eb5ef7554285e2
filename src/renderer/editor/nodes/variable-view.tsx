import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react'
import { fieldText } from '../../../domain/kinds/field-text.ts'
import { isVariableName } from '../../../domain/kinds/variable-names.ts'
import { useLanguage, useText } from '../../i18n/text-context.tsx'
import { useBodyFacts } from './body-facts.ts'
import styles from './nodes.module.css'

/** A chip: the value where there is one, else the name of what will stand there. */
export const VariableView = ({ node, selected }: NodeViewProps) => {
  const t = useText()
  const [language] = useLanguage()
  const { kind, fields, known } = useBodyFacts()
  const name = String(node.attrs.name)
  const field = kind?.fields.find((f) => f.id === name)
  const label = field
    ? language === 'en'
      ? field.labelEn
      : field.label
    : isVariableName(name)
      ? t(`variable.${name}`)
      : name
  const written = fields[name]
  const value = field
    ? fieldText(field, typeof written === 'string' ? written.trim() : '')
    : isVariableName(name)
      ? (known[name] ?? '')
      : ''
  return (
    <NodeViewWrapper
      as="span"
      className={`${styles.variable} ${selected ? styles.selected : ''} ${value === '' ? styles.empty : ''}`}
      title={label}
    >
      {value === '' ? label : value}
    </NodeViewWrapper>
  )
}
