import { useEffect, useRef, useState } from 'react'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { openPdf, type OpenPdf } from './open-pdf.ts'

/** The PDF at `url`. While the next one opens, the one before stays: nothing flickers. */
export const usePdf = (url: string | Blob, name: string): { pdf: OpenPdf | null; error: LontarError | null } => {
  const [pdf, setPdf] = useState<OpenPdf | null>(null)
  const [error, setError] = useState<LontarError | null>(null)
  const open = useRef<OpenPdf | null>(null)

  useEffect(() => {
    let stale = false
    openPdf(url, name).then(
      (next) => {
        if (stale) return next.close()
        open.current?.close()
        open.current = next
        setPdf(next)
        setError(null)
      },
      (problem: unknown) => {
        if (!stale) setError(LontarError.from(problem))
      },
    )
    return () => {
      stale = true
    }
  }, [url, name])
  useEffect(() => () => open.current?.close(), [])

  return { pdf, error }
}
