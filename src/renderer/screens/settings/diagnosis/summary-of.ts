import type { StepResult } from '../../../../protocol/diagnosis/diagnosis.ts'
import type { Translate } from '../../../i18n/translator.ts'

/** What is wrong, in a sentence. */
export const summaryOf = (steps: StepResult[], t: Translate): string => {
  const count = (result: StepResult['result']) => steps.filter((step) => step.result === result).length
  const problems = count('problem')
  const notes = count('note')
  return (
    [problems > 0 && t('diagnosis.problems', { n: problems }), notes > 0 && t('diagnosis.notes', { n: notes })]
      .filter((line) => line !== false)
      .join(' ') || t('diagnosis.allGood')
  )
}
