import * as asn1js from 'asn1js'
import type { RelativeDistinguishedNames } from 'pkijs'

/** A distinguished name by its attributes: never compared as one string, in which a comma or a slash can lie. */
export interface Name {
  /** The encoded name, which issuer and subject of a chain must share (RFC 5280, 7.1). */
  der: Buffer
  attributes: { oid: string; value: string }[]
}

export const nameOids = {
  commonName: '2.5.4.3',
  serialNumber: '2.5.4.5',
  organization: '2.5.4.10',
  userId: '0.9.2342.19200300.100.1.1',
} as const

export const readName = (name: RelativeDistinguishedNames): Name => ({
  der: Buffer.from(name.valueBeforeDecode),
  attributes: name.typesAndValues.map(({ type, value }) => ({ oid: type, value: readText(value) })),
})

const readText = (value: asn1js.AsnType): string => {
  const block: unknown = value.valueBlock
  const text = typeof block === 'object' && block !== null && 'value' in block ? block.value : ''
  return typeof text === 'string' ? text : ''
}

export const valuesOf = (name: Name, oid: string): string[] =>
  name.attributes.filter((item) => item.oid === oid).map((item) => item.value)

/** What to call the holder: the common name, else the organisation. */
export const displayName = (name: Name): string =>
  valuesOf(name, nameOids.commonName)[0] ??
  valuesOf(name, nameOids.organization)[0] ??
  name.attributes.at(-1)?.value ??
  '?'
