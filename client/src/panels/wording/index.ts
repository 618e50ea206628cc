export { NeedOffer } from './need-offer.tsx'
export { WordingDialog } from './wording-dialog.tsx'
