import { z } from 'zod'

/** One part that Lontar is made of: a package, a font, a profile of colours. */
export const componentSchema = z.object({
  name: z.string(),
  version: z.string(),
  licence: z.string().describe('SPDX expression, as the part names it'),
})
export type Component = z.infer<typeof componentSchema>

/** What the build lays beside the office, for the screens: the same parts as in the CycloneDX list. Many share a text. */
export const componentListSchema = z.object({
  components: z.array(componentSchema.extend({ text: z.number().int().nonnegative().describe('index into `texts`') })),
  texts: z.array(z.string()),
})
export type ComponentList = z.infer<typeof componentListSchema>

export const componentListFile = 'components.json'
