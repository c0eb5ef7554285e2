import { useState } from 'react'
import { TextArea } from '../../../parts/text-area.tsx'

/** Several short texts, one to a line. What is typed stays as it is while it is typed. */
export const LinesField = (props: {
  label: string
  value: readonly string[]
  onChange: (lines: string[]) => void
  description?: string
  rows?: number
}) => {
  const { label, value, onChange, description, rows = 4 } = props
  const [typed, setTyped] = useState(value.join('\n'))
  return (
    <TextArea
      label={label}
      rows={rows}
      value={typed}
      {...(description !== undefined && { description })}
      onChange={(text) => {
        setTyped(text)
        onChange(
          text
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        )
      }}
    />
  )
}
