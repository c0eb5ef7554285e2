import type { FieldValue, LetterContent, Signatory } from '../../../domain/letter.ts'
import { plainText } from '../../../domain/rich-text.ts'
import { messagesId, type MessageKey } from '../../i18n/messages.ts'
import type { Translate } from '../../i18n/translator.ts'
import type { Names } from '../../session/names.ts'

/** One field of a draft in words, so that two of them can be read side by side. */
export const conflictText = (field: string, content: Partial<LetterContent>, names: Names, t: Translate): string => {
  const lines = (list: string[] | undefined) => (list ?? []).join('\n')
  switch (field as keyof LetterContent) {
    case 'body':
      return content.body ? plainText(content.body) : ''
    case 'addressees':
      return lines(content.addressees?.map(names.addressee))
    case 'copies':
      return lines(content.copies?.map(names.addressee))
    case 'reviewers':
      return lines(content.reviewers?.map(names.position))
    case 'coordination':
      return lines(content.coordination?.map(names.position))
    case 'signatory':
      return content.signatory ? signatoryText(content.signatory, names, t) : ''
    case 'coSignatories':
      return lines(content.coSignatories?.map((signatory) => signatoryText(signatory, names, t)))
    case 'fields':
      return lines(Object.entries(content.fields ?? {}).map(([name, value]) => `${name}: ${blankText(value)}`))
    case 'paper':
      return content.paper ? t(`paper.${content.paper}`) : ''
    case 'security':
      return content.security ? t(`security.${content.security}`) : ''
    case 'urgency':
      return content.urgency ? t(`urgency.${content.urgency}`) : ''
    default: {
      const value = content[field as keyof LetterContent]
      return typeof value === 'string' ? value : JSON.stringify(value ?? '')
    }
  }
}

const signatoryText = ({ positionId, onBehalfOf, through }: Signatory, names: Names, t: Translate): string =>
  [
    ...(onBehalfOf === null ? [] : [t('reading.onBehalf', { position: names.position(onBehalfOf) })]),
    ...(through ? [`u.b. ${names.position(through)}`] : []),
    names.position(positionId),
  ].join('\n')

const blankText = (value: FieldValue): string =>
  typeof value === 'string' ? value : value.map((row) => Object.values(row).join(' · ')).join('; ')

export const conflictField = (field: string, t: Translate): string => {
  const key = `conflict.field.${field}`
  return key in messagesId ? t(key as MessageKey) : field
}
