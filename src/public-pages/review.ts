import { fieldTextOf } from '../domain/permits/form/field-text-of.ts'
import { visibleFields } from '../domain/permits/form/visible-fields.ts'
import { applicantLabels } from '../domain/permits/apply/applicant-problems.ts'
import { documentsAskedFor, type ReadApplication } from '../domain/permits/apply/read-application.ts'
import { button, fill, lang, make, type Supply } from './supply.ts'

type Line = [label: string, text: string]

/** All answers once more, by page, each page with the way back to it. */
export const review = (
  { kind, words, held }: Supply,
  { applicant, form }: ReadApplication,
  sent: ReadonlyMap<string, string[]>,
  { titles, go }: { titles: string[]; go: (page: number) => void },
): Node[] => {
  const parts: [page: number, lines: Line[]][] = [
    [
      0,
      (['type', 'name', 'identity', 'organisation', 'address', 'phone', 'email'] as const).map((part): Line => [
        applicantLabels[part][lang],
        part === 'type' ? words[applicant.type]! : applicant[part],
      ]),
    ],
    ...kind.form['x-groups'].map(({ fields }, index): [number, Line[]] => {
      const asked = new Set(visibleFields(kind.form, form, applicant.type))
      return [
        index + 1,
        fields
          .filter((id) => asked.has(id))
          .map((id): Line => {
            const field = kind.form.properties[id]!
            return [
              lang === 'en' ? field['x-titleEn'] : field.title,
              fieldTextOf(field, form[id], lang, { reveal: true }),
            ]
          }),
      ]
    }),
    [
      kind.form['x-groups'].length + 1,
      documentsAskedFor(kind, form, applicant.type).map(({ id, label, labelEn }): Line => [
        lang === 'en' ? labelEn : label,
        (sent.get(id) ?? (held.includes(id) ? ['✓'] : [])).join('\n'),
      ]),
    ],
  ]
  return [
    make('h3', {}, words['reviewTitle']!),
    ...parts.flatMap(([page, lines]) =>
      lines.length === 0
        ? []
        : [
            make('h4', {}, titles[page]!),
            make(
              'dl',
              { class: 'facts' },
              ...lines.flatMap(([label, text]) => [make('dt', {}, label), make('dd', {}, text || words['noAnswer']!)]),
            ),
            make(
              'p',
              {},
              button(words['change']!, () => go(page), {
                'aria-label': fill(words['changeWhat']!, { what: titles[page]! }),
              }),
            ),
          ],
    ),
  ]
}
