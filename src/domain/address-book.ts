import { z } from 'zod'
import { addresseeSchema, type Addressee } from './letter.ts'

const external = z.object({
  type: z.literal('external'),
  name: z.string().trim().min(1).max(300),
  place: z.string().trim().max(200),
  email: z.union([z.literal(''), z.email().max(200)]).default(''),
})
const group = z.object({
  type: z.literal('group'),
  name: z.string().trim().min(1).max(200),
  members: z.array(addresseeSchema).max(200),
})

/** Somebody outside of the province’s offices, or a name for several addressees. Personal to who wrote it. */
export const addressSchema = z.discriminatedUnion('type', [external, group])
export type Address = z.infer<typeof addressSchema>

/** What is exported to a file and imported from one. */
export const addressFileSchema = z.object({
  format: z.literal('lontar-address-book'),
  version: z.literal(1),
  addresses: z.array(addressSchema).max(5000),
})
export const mostAddresses = 5000

/** Two with the same key are the same one. */
export const addressKey = (address: Address): string =>
  address.type === 'group'
    ? `group:${address.name.toLowerCase()}`
    : `external:${address.name.toLowerCase()}|${address.place.toLowerCase()}`

/** Whom a letter goes to that is addressed to it. */
export const membersOf = (address: Address): Addressee[] => {
  if (address.type === 'group') return address.members
  const { name, place, email } = address
  return [{ type: 'external', name, place, ...(email !== '' && { email }) }]
}
