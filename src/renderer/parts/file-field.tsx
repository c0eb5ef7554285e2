import { useId } from 'react'
import { FileTrigger, Group } from 'react-aria-components'
import { useText } from '../i18n/text-context.tsx'
import { Button } from './button.tsx'
import field from './field.module.css'

export interface FileFieldProps {
  label: string
  /** Ends of names, with their dot. */
  kinds: string[]
  /** What is chosen now; null: nothing yet. */
  name: string | null
  onFile: (file: File) => void
}

/** One file from disk, in the words of the app rather than of the browser. */
export const FileField = ({ label, kinds, name, onFile }: FileFieldProps) => {
  const t = useText()
  const id = useId()
  const take = (file: File | undefined) => file && onFile(file)
  return (
    <Group className={field.field ?? ''} aria-labelledby={id}>
      <span id={id} className={field.label}>
        {label}
      </span>
      <div className={field.file}>
        <FileTrigger acceptedFileTypes={kinds} onSelect={(list) => take(list?.[0])}>
          <Button>{t(name === null ? 'common.chooseFile' : 'common.otherFile')}</Button>
        </FileTrigger>
        <output>{name ?? t('common.noFile')}</output>
      </div>
    </Group>
  )
}
