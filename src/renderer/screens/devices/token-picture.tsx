import { useText } from '../../i18n/text-context.tsx'
import { Pictured } from '../../parts/pictured.tsx'

/** From an unknown token to a name on this page. */
export const TokenPicture = () => {
  const t = useText()
  return (
    <Pictured
      label={t('picture.token')}
      steps={[
        { icon: 'settings', words: t('picture.token.driver'), text: t('picture.token.driverText') },
        { icon: 'token', words: t('picture.token.plug'), text: t('picture.token.plugText') },
        { icon: 'search', words: t('picture.token.look'), text: t('picture.token.lookText') },
      ]}
    />
  )
}
