import { z } from 'zod'

/** Chapters of the settings screen, of the ADMX and of the guide, in their order. */
export const policyChapters = ['server', 'signing', 'security', 'data', 'desktop', 'upkeep'] as const
export type PolicyChapter = (typeof policyChapters)[number]

interface Words {
  title: string
  /** One or two sentences for somebody of IT: what it does, and what is so where nobody sets it. */
  help: string
}

interface Common<T> {
  chapter: PolicyChapter
  /** What is so where nobody set it. */
  usual: T
  /** Version of Lontar that knows it first. */
  since: string
  id: Words
  en: Words
}

/** How a value is written: in the registry REG_DWORD (boolean 0/1, integer), REG_SZ (text, url, choice), or numbered REG_SZ below a key of the policy's name (list). */
export type PolicyForm =
  | { form: 'boolean' }
  | { form: 'integer'; min: number; max: number }
  | { form: 'choice'; choices: readonly { value: string; id: string; en: string }[] }
  | { form: 'url' }
  | { form: 'text'; longest: number }
  | { form: 'list'; most: number; longest: number; choices?: readonly { value: string; id: string; en: string }[] }

export type Policy<T> = Common<T> & PolicyForm & { schema: z.ZodType<T> }

export const booleanPolicy = (common: Common<boolean>): Policy<boolean> => ({
  ...common,
  form: 'boolean',
  schema: z.union([z.boolean(), z.literal(0).transform(() => false), z.literal(1).transform(() => true)]),
})

export const integerPolicy = (common: Common<number> & { min: number; max: number }): Policy<number> => ({
  ...common,
  form: 'integer',
  schema: z.int().min(common.min).max(common.max),
})

export const choicePolicy = <C extends string>(
  common: Common<C> & { choices: readonly { value: C; id: string; en: string }[] },
): Policy<C> => ({
  ...common,
  form: 'choice',
  schema: z.enum(common.choices.map(({ value }) => value) as [C, ...C[]]) as unknown as z.ZodType<C>,
})

/** Empty text is “not set”, as an emptied field of the policy editor leaves it. */
export const urlPolicy = (common: Common<string | null>): Policy<string | null> => ({
  ...common,
  form: 'url',
  schema: z.union([z.literal('').transform(() => null), z.null(), z.url({ protocol: /^https?$/ }).max(2000)]),
})

export const textPolicy = (common: Common<string> & { longest: number; pattern?: RegExp }): Policy<string> => ({
  ...common,
  form: 'text',
  schema: z
    .string()
    .max(common.longest)
    .regex(common.pattern ?? /^/),
})

export const listPolicy = (
  common: Common<readonly string[]> & {
    most: number
    /** Of one entry. */
    longest: number
    pattern?: RegExp
    choices?: readonly { value: string; id: string; en: string }[]
  },
): Policy<readonly string[]> => ({
  ...common,
  form: 'list',
  schema: z
    .array(
      common.choices
        ? z.enum(common.choices.map(({ value }) => value))
        : z
            .string()
            .min(1)
            .max(common.longest)
            .regex(common.pattern ?? /^/),
    )
    .max(common.most),
})
