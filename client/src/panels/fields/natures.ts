import { useTranslation } from 'react-i18next'

/** Usual natures of a relation (what goes from one to the other), offered as words; any other text is as good. */
const natures = [
  'gift',
  'lending',
  'funding',
  'authorisation',
  'relay',
  'coOrganisation',
  'supply',
  'purchase',
  'reception',
  'training',
  'information',
  'exchange',
] as const

/** The usual natures in the reader's words. */
export function useNatureSuggestions(): string[] {
  const { t } = useTranslation()
  return natures.map((nature) => t(`nature.${nature}`))
}
