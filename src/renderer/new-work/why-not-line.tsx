import { Text } from 'react-aria-components'
import type { NewWorkCall } from '../../protocol/desktop/new-work.ts'
import { useWhyNot } from './new-work-context.tsx'
import styles from './why-not.module.css'

/** Under an entry of a menu, as its description: why it does nothing now. `useBegin` says it again where it is chosen. */
export const WhyNotLine = ({ begins }: { begins: NewWorkCall | undefined }) => {
  const whyNot = useWhyNot(begins)
  return whyNot === null ? null : (
    <Text slot="description" className={styles.line ?? ''}>
      {whyNot}
    </Text>
  )
}
