import type { Editor } from '@tiptap/core'
import { isTable, type LetterKind } from '../../domain/kinds/letter-kind.ts'
import { variableNames } from '../../domain/kinds/variable-names.ts'
import type { Language, Translate } from '../i18n/translator.ts'
import type { ToolChoice } from './tool.tsx'

/** Blanks of the kind first, as a word in the sentence, a table, or all as lines; then the facts of the letter. */
export const variableChoices = (
  editor: Editor,
  kind: LetterKind | undefined,
  language: Language,
  t: Translate,
): ToolChoice[] => {
  const insert = (type: string, attrs: Record<string, string>) => () =>
    void editor.chain().focus().insertContent({ type, attrs }).run()
  const fields = kind?.fields ?? []
  const plain = fields.filter((field) => !isTable(field))
  const named = (field: { label: string; labelEn: string }) => (language === 'en' ? field.labelEn : field.label)
  return [
    ...plain.map((field) => ({
      id: `field:${field.id}`,
      label: named(field),
      run: insert('variable', { name: field.id }),
    })),
    ...fields.filter(isTable).map((field) => ({
      id: `table:${field.id}`,
      label: t('editor.fieldTable', { name: named(field) }),
      run: insert('fieldTable', { name: field.id }),
    })),
    ...(plain.length > 0
      ? [
          {
            id: 'lines',
            label: t('editor.allLines'),
            run: insert('fieldList', { names: plain.map((field) => field.id).join(',') }),
          },
        ]
      : []),
    ...variableNames.map((name) => ({
      id: `fact:${name}`,
      label: t(`variable.${name}`),
      run: insert('variable', { name }),
    })),
  ]
}
