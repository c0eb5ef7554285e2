import { createRequire } from 'node:module'
import { createServer, type ViteDevServer } from 'vite'
import type { ApplicantType } from '../../src/domain/permits/form/applicant-types.ts'
import type { FormData, FormSchema } from '../../src/domain/permits/form/form-schema.ts'
import { visibleFields } from '../../src/domain/permits/form/visible-fields.ts'
import type { PermitKind } from '../../src/domain/permits/kind/permit-kind.ts'
import { sampleAnswers } from '../../src/domain/permits/papers/sample-facts.ts'

/** A part of the screens, and what draws it. Their types live in the world of the browser, which is not that of the tests. */
type Part = (props: never) => unknown
type CreateElement = (part: Part, props: object | null, ...children: unknown[]) => unknown
interface FormProps {
  schema: FormSchema
  data: FormData
  applicantType: ApplicantType
  onChange: () => void
  lang: 'id'
}

/** Draws forms with the part of the screens itself, without a browser. */
export interface FormDrawer {
  /** What is wrong with the drawn form of a kind, for each sort of applicant; empty: nothing. */
  problemsOf(kind: PermitKind, day: string): string[]
  close(): Promise<void>
}

export const openFormDrawer = async (): Promise<FormDrawer> => {
  const vite: ViteDevServer = await createServer({
    configFile: false,
    root: 'src/renderer',
    logLevel: 'silent',
    appType: 'custom',
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true, include: [] },
  })
  // The screens remember their language there.
  const kept = new Map<string, string>()
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: kept.set.bind(kept) }
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true, writable: true })
  const load = <T>(path: string) => vite.ssrLoadModule(path) as Promise<T>
  const { PermitForm } = await load<{ PermitForm: Part }>('/parts/permit-form/permit-form.tsx')
  const { TextProvider } = await load<{ TextProvider: Part }>('/i18n/text-context.tsx')
  const require = createRequire(import.meta.url)
  const { createElement } = require('react') as { createElement: CreateElement }
  const { renderToString } = require('react-dom/server') as { renderToString: (page: unknown) => string }
  const draw = (props: Omit<FormProps, 'onChange' | 'lang'>): string => {
    const form = createElement(PermitForm, { ...props, onChange: () => {}, lang: 'id' })
    return renderToString(createElement(TextProvider, null, form))
  }
  return {
    problemsOf: (kind, day) =>
      kind.applicants.flatMap((applicantType) => {
        const data = sampleAnswers(kind.form, applicantType, day)
        const page = draw({ schema: kind.form, data, applicantType })
        const asked = visibleFields(kind.form, data, applicantType)
        const missing = asked.filter((id) => !page.includes(asHtml(kind.form.properties[id]!.title)))
        return [
          ...missing.map((id) => `the form does not ask a ${applicantType} for ${id}`),
          ...(controlsOf(page) < asked.length ? [`the form of a ${applicantType} lacks controls`] : []),
        ]
      }),
    close: () => vite.close(),
  }
}

const asHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#x27;')

const controlsOf = (page: string): number => page.match(/<(input|textarea|select|table|button)\b/g)?.length ?? 0
