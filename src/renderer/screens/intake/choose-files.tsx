import { FileTrigger } from 'react-aria-components'

import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'

interface ChooseFilesProps {
  label: string
  begins: 'intake.add' | 'intake.attach'
  onFiles: (files: File[]) => void
  variant?: 'primary' | 'plain'
}

const kinds = ['application/pdf', 'image/jpeg', 'image/png', '.pdf', '.jpg', '.jpeg', '.png']

export const ChooseFiles = ({ label, begins, onFiles, variant = 'plain' }: ChooseFilesProps) => (
  <FileTrigger acceptedFileTypes={kinds} allowsMultiple onSelect={(list) => onFiles([...(list ?? [])])}>
    <Button variant={variant} begins={begins} icon={<Icon name="plus" />}>
      {label}
    </Button>
  </FileTrigger>
)
