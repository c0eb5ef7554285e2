import { Component, type ReactNode } from 'react'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { useText } from '../i18n/text-context.tsx'
import { Button } from './button.tsx'
import { ErrorPanel } from './error-panel.tsx'
import styles from './error-boundary.module.css'

/**
 * A fault of the screens takes one part down, not the window: it says so in the usual four sentences and can be drawn
 * anew. (React knows boundaries as classes only.)
 */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: LontarError | null }> {
  override state: { error: LontarError | null } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error: LontarError.from(error) }
  }

  override render() {
    const { error } = this.state
    return error === null ? (
      this.props.children
    ) : (
      <Failed error={error} onRetry={() => this.setState({ error: null })} />
    )
  }
}

const Failed = ({ error, onRetry }: { error: LontarError; onRetry: () => void }) => {
  const t = useText()
  return (
    <div className={styles.place}>
      <ErrorPanel error={error} actions={<Button onPress={onRetry}>{t('common.retry')}</Button>} />
    </div>
  )
}
