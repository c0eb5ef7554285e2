import { useEffect, useRef } from 'react'
import type { ErrorMessage } from '../../../protocol/errors/lontar-error.ts'
import { ErrorPanel } from '../../parts/error-panel.tsx'

/** A refusal right above the field that is typed in anew; enlarged to 200 % the two may not fit, and then the refusal is what is shown. */
export const SeenError = ({ error }: { error: ErrorMessage }) => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Newer Chromium answers with a promise, which is no clean-up.
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={place}>
      <ErrorPanel error={error} />
    </div>
  )
}
