import { useText } from '../../i18n/text-context.tsx'
import { TextField } from '../../parts/text-field.tsx'

/** A day of the office, `YYYY-MM-DD`; the browser's own field, so that it is typed and read as people are used to. */
export const DateField = (props: {
  label: string
  value: string
  onChange: (value: string) => void
  description?: string
  isMissing?: boolean
}) => {
  const t = useText()
  const { isMissing = false, ...rest } = props
  return <TextField {...rest} type="date" error={isMissing ? t('admin.dateMissing') : undefined} />
}
