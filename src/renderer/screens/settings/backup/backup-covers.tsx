import { useText } from '../../../i18n/text-context.tsx'
import { Pictured } from '../../../parts/pictured.tsx'

/** What is kept where, and which trouble each of the three is for. */
export const BackupCovers = () => {
  const t = useText()
  return (
    <Pictured
      label={t('picture.backup')}
      steps={[
        { icon: 'computer', words: t('picture.backup.here'), text: t('picture.backup.hereText') },
        { icon: 'server', words: t('picture.backup.server'), text: t('picture.backup.serverText') },
        { icon: 'sealed', words: t('picture.backup.file'), text: t('picture.backup.fileText') },
      ]}
    />
  )
}
