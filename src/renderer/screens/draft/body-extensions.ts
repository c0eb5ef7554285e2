import type { Extensions } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'

/** Exactly the nodes and marks of `domain/rich-text.ts`: what the paper of an official letter knows, and no more. */
export const bodyExtensions: Extensions = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    dropcursor: false,
    gapcursor: false,
    heading: false,
    horizontalRule: false,
    link: false,
    strike: false,
    trailingNode: false,
  }),
]

/** Typing `1. ` or `- ` begins a list; stars and underscores stay what they are. */
export const typedShortcuts = ['bulletList', 'orderedList']
