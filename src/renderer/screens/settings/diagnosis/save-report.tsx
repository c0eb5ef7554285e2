import type { Diagnosis } from '../../../../protocol/diagnosis/diagnosis.ts'
import { reportText } from '../../../../protocol/diagnosis/report-text.ts'
import { useLanguage, useText } from '../../../i18n/text-context.tsx'
import { Button } from '../../../parts/button.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { saveText } from '../../sync/save-text.ts'

/** The report as a file: for reading, and for programs. */
export const SaveReport = ({ diagnosis }: { diagnosis: Diagnosis }) => {
  const t = useText()
  const [language] = useLanguage()
  const name = `lontar-diagnosis-${diagnosis.at.slice(0, 10)}`
  return (
    <>
      <Button icon={<Icon name="save" />} onPress={() => saveText(`${name}.txt`, reportText(diagnosis, language))}>
        {t('diagnosis.save')}
      </Button>
      <Button onPress={() => saveText(`${name}.json`, JSON.stringify(diagnosis, null, 2))}>
        {t('diagnosis.saveJson')}
      </Button>
    </>
  )
}
