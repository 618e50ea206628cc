import type fr from '@palabre/shared/i18n/fr.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    returnNull: false
    resources: { translation: typeof fr }
  }
}
