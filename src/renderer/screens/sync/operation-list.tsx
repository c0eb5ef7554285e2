import type { OperationRow } from '../../../protocol/desktop-api.ts'
import { OperationItem } from './operation-item.tsx'
import { stepsOf, type Step } from './group-operations.ts'
import styles from './operation-list.module.css'

/** Each step with its result in words. `named` says of which letter, where that is not clear. */
export const OperationList = ({ operations, named }: { operations: readonly OperationRow[]; named: boolean }) => (
  <StepList steps={stepsOf(operations)} named={named} />
)

export const StepList = ({ steps, named }: { steps: readonly Step[]; named: boolean }) => (
  <ul className={styles.list}>
    {steps.map((step) => (
      <OperationItem key={step.dseq} step={step} named={named} />
    ))}
  </ul>
)
