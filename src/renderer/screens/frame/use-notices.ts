import { useOfficeAction } from '../../bridge/use-office.ts'
import { useOfficeEvent } from '../../bridge/use-office-event.ts'
import { useText } from '../../i18n/text-context.tsx'
import { newsWords } from './news-words.ts'

/** Whoever looks at Lontar sees what comes; the operating system tells everybody else. */
export const useNotices = (): void => {
  const t = useText()
  const { mutate: show } = useOfficeAction('notices.show')
  useOfficeEvent('news', ({ news }) => {
    if (!document.hasFocus()) show(newsWords(news, t))
  })
}
