import i18next from 'i18next'
import { createApi } from '../sync/api.ts'
import { appUrl } from './base-path.ts'

/** The server this page came from. */
export const api = createApi(appUrl(), () => i18next.language)
