import { useText } from '../../i18n/text-context.tsx'
import { Pictured } from '../../parts/pictured.tsx'

/** Who does what, from the request to the new password. */
export const RecoveryPicture = () => {
  const t = useText()
  return (
    <Pictured
      label={t('picture.recovery')}
      isSequence
      steps={[
        { icon: 'save', words: t('picture.recovery.request'), text: t('picture.recovery.requestText') },
        { icon: 'telephone', words: t('picture.recovery.telephone'), text: t('picture.recovery.telephoneText') },
        { icon: 'people', words: t('picture.recovery.keepers'), text: t('picture.recovery.keepersText') },
        { icon: 'key', words: t('picture.recovery.answer'), text: t('picture.recovery.answerText') },
      ]}
    />
  )
}
