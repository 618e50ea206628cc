import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notify } from '../../components/index.ts'
import { copyText } from './copy-text.ts'

const shownMs = 2_000

/** Copies, and says so for a moment. */
export function useCopy(): { readonly copied: boolean; readonly copy: (text: string) => void } {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), shownMs)
    return () => clearTimeout(timer)
  }, [copied])
  return {
    copied,
    copy: (text) =>
      void copyText(text).then((worked) => {
        setCopied(worked)
        if (!worked) notify({ text: t('share.copyByHand'), kind: 'attention' })
      }),
  }
}
