import { FileTrigger } from 'react-aria-components'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'

interface ChooseFileProps {
  onFiles: (files: File[]) => void
  /** The first choice; another file otherwise. */
  variant?: 'primary'
}

export const ChooseFile = ({ onFiles, variant }: ChooseFileProps) => {
  const t = useText()
  return (
    <FileTrigger acceptedFileTypes={['application/pdf', '.pdf']} onSelect={(list) => onFiles([...(list ?? [])])}>
      <Button {...(variant && { variant })}>{t(variant ? 'signFile.choose' : 'signFile.chooseOther')}</Button>
    </FileTrigger>
  )
}
