import { ClassificationBox } from '../../classification/classification-box.tsx'
import { useText } from '../../i18n/text-context.tsx'

export interface ClassificationFieldProps {
  value: string
  onChange: (code: string) => void
  isDisabled: boolean
  error: string | undefined
}

/** Under which code the letter is numbered and, one day, archived. */
export const ClassificationField = (props: ClassificationFieldProps) => {
  const t = useText()
  return <ClassificationBox {...props} label={t('field.klasifikasi')} />
}
