import { useText } from '../i18n/text-context.tsx'

/** What a letter is about, in words also where it has none yet or they are not for this reader. */
export const useSubject = (): ((of: { subject: string; envelope?: boolean | undefined }) => string) => {
  const t = useText()
  return ({ subject, envelope }) => (envelope ? t('reading.envelope') : subject || t('reading.noSubject'))
}
