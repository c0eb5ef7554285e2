import { admin } from './messages/admin.ts'
import { archive } from './messages/archive.ts'
import { aria } from './messages/aria.ts'
import { box } from './messages/box.ts'
import { check } from './messages/check.ts'
import { classification } from './messages/classification.ts'
import { components } from './messages/components.ts'
import { common } from './messages/common.ts'
import { devices } from './messages/devices.ts'
import { diagnosis } from './messages/diagnosis.ts'
import { disposition } from './messages/disposition.ts'
import * as draft from './messages/draft.ts'
import { flow } from './messages/flow.ts'
import { frame } from './messages/frame.ts'
import { holidays } from './messages/holidays.ts'
import { intake } from './messages/intake.ts'
import { ladder } from './messages/ladder.ts'
import { letter } from './messages/letter.ts'
import { permitForm } from './messages/permit-form.ts'
import { permitKinds } from './messages/permit-kinds.ts'
import { notices } from './messages/notices.ts'
import { permitSteps } from './messages/permit-steps.ts'
import { permitBoards } from './messages/permit-boards.ts'
import { permitCase } from './messages/permit-case.ts'
import { permits } from './messages/permits.ts'
import { pictures } from './messages/pictures.ts'
import { pdf } from './messages/pdf.ts'
import { reading } from './messages/reading.ts'
import { home } from './messages/home.ts'
import { remoteSigning } from './messages/remote-signing.ts'
import { offered } from './messages/offered.ts'
import { register } from './messages/register.ts'
import { repair } from './messages/repair.ts'
import { search } from './messages/search.ts'
import { signIn } from './messages/sign-in.ts'
import { policies } from './messages/policies.ts'
import { review } from './messages/review.ts'
import * as signing from './messages/signing.ts'
import { security } from './messages/security.ts'
import { settings } from './messages/settings.ts'
import { signedFiles } from './messages/signed-files.ts'
import { signFile } from './messages/sign-file.ts'
import { storeCheck } from './messages/store-check.ts'
import { sync } from './messages/sync.ts'
import { trust } from './messages/trust.ts'
import { updates } from './messages/updates.ts'
import { writing } from './messages/writing.ts'

/** All words of the screens. An area of its own file is added here once. */
export const messagesId = {
  ...common.id,
  ...letter.id,
  ...devices.id,
  ...frame.id,
  ...signIn.id,
  ...repair.id,
  ...storeCheck.id,
  ...box.id,
  ...flow.id,
  ...reading.id,
  ...sync.id,
  ...pictures.id,
  ...pdf.id,
  ...draft.id,
  ...signing.id,
  ...review.id,
  ...ladder.id,
  ...offered.id,
  ...security.id,
  ...settings.id,
  ...policies.id,
  ...diagnosis.id,
  ...signFile.id,
  ...signedFiles.id,
  ...trust.id,
  ...remoteSigning.id,
  ...aria.id,
  ...admin.id,
  ...updates.id,
  ...components.id,
  ...writing.id,
  ...classification.id,
  ...archive.id,
  ...search.id,
  ...home.id,
  ...register.id,
  ...disposition.id,
  ...intake.id,
  ...check.id,
  ...holidays.id,
  ...permitForm.id,
  ...permitKinds.id,
  ...notices.id,
  ...permitSteps.id,
  ...permits.id,
  ...permitBoards.id,
  ...permitCase.id,
}
export const messagesEn: Record<MessageKey, string> = {
  ...common.en,
  ...letter.en,
  ...devices.en,
  ...frame.en,
  ...signIn.en,
  ...repair.en,
  ...storeCheck.en,
  ...box.en,
  ...flow.en,
  ...reading.en,
  ...sync.en,
  ...pictures.en,
  ...pdf.en,
  ...draft.en,
  ...signing.en,
  ...review.en,
  ...ladder.en,
  ...offered.en,
  ...security.en,
  ...settings.en,
  ...policies.en,
  ...diagnosis.en,
  ...signFile.en,
  ...signedFiles.en,
  ...trust.en,
  ...remoteSigning.en,
  ...aria.en,
  ...admin.en,
  ...updates.en,
  ...components.en,
  ...writing.en,
  ...classification.en,
  ...archive.en,
  ...search.en,
  ...home.en,
  ...register.en,
  ...disposition.en,
  ...intake.en,
  ...check.en,
  ...holidays.en,
  ...permitForm.en,
  ...permitKinds.en,
  ...notices.en,
  ...permitSteps.en,
  ...permits.en,
  ...permitBoards.en,
  ...permitCase.en,
}
export type MessageKey = keyof typeof messagesId
