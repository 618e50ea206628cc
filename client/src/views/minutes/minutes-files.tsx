import type { PageId } from '@palabre/shared/ids'
import { FileDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '../../components/index.ts'
import { useServices } from '../../panels/services.ts'

const formats = ['docx', 'odt', 'pdf'] as const

/** Minutes to take home, as links: of this page, or the last ones of the board. */
export function MinutesFiles({ page }: { readonly page?: PageId | undefined }) {
  const { t } = useTranslation()
  const { me, takeHome } = useServices()
  const variant = me.role === 'observer' ? 'diffusable' : 'interne'
  return (
    <>
      {formats
        .filter((format) => page !== undefined || format !== 'pdf')
        .map((format) => (
          <a
            key={format}
            className={buttonClass({})}
            href={takeHome.exportUrl({ format, variant, paper: 'A4', page })}
            download=""
          >
            <FileDown size={20} aria-hidden />
            {t(`minutes.file.${format}`)}
          </a>
        ))}
    </>
  )
}
