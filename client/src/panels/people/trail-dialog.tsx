import { useTranslation } from 'react-i18next'
import { Dialog } from '../../components/index.ts'
import styles from './people.module.css'
import { useTrail } from './use-people-calls.ts'

/** What was done with the board: when, in which role, what. Nobody's name, and nothing of what was written. */
export function TrailDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const { value, failure } = useTrail()
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'short', timeStyle: 'short' })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('people.trail.title')}
      description={t('people.trail.means')}
    >
      {failure && !value && <p>{t(`errors.${failure}`)}</p>}
      {value?.entries.length === 0 && <p>{t('people.trail.empty')}</p>}
      {value && value.entries.length > 0 && (
        <table className={styles.trail}>
          <thead>
            <tr>
              <th scope="col">{t('people.trail.when')}</th>
              <th scope="col">{t('people.trail.who')}</th>
              <th scope="col">{t('people.trail.what')}</th>
            </tr>
          </thead>
          <tbody>
            {value.entries.map(({ at, role, action }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: entries of one moment have nothing else that tells them apart
              <tr key={`${at}:${index}`}>
                <td>{when.format(at)}</td>
                <td>{role ? t(`role.${role}`) : t('people.trail.somebody')}</td>
                <td>{t(`people.trail.action.${action}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  )
}
