import { expect, test } from 'vitest'
import { addReviewer, moveReviewer, removeReviewer } from './reviewer-order.ts'

const reviewers = ['kasi', 'kabid', 'sekretaris']

test('a new checker comes last, and nobody checks twice', () => {
  expect(addReviewer(reviewers, 'kabag')).toEqual(['kasi', 'kabid', 'sekretaris', 'kabag'])
  expect(addReviewer(reviewers, 'kabid')).toEqual(reviewers)
})

test('a checker moves one place at a time, and stops at the ends', () => {
  expect(moveReviewer(reviewers, 'sekretaris', -1)).toEqual(['kasi', 'sekretaris', 'kabid'])
  expect(moveReviewer(reviewers, 'kasi', 1)).toEqual(['kabid', 'kasi', 'sekretaris'])
  expect(moveReviewer(reviewers, 'kasi', -1)).toEqual(reviewers)
  expect(moveReviewer(reviewers, 'sekretaris', 1)).toEqual(reviewers)
  expect(moveReviewer(reviewers, 'tidak ada', 1)).toEqual(reviewers)
})

test('the order of the others stays when one leaves', () => {
  expect(removeReviewer(reviewers, 'kabid')).toEqual(['kasi', 'sekretaris'])
})
