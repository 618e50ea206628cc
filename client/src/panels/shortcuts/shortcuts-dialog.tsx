import type { TFunction } from 'i18next'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../components/index.ts'
import { type KeyBinding, type KeyChord, keyBindings, shortcutGroups } from '../../input/key-bindings.ts'
import { useServices } from '../services.ts'
import { chordCaps, isMac } from './chord-words.ts'
import styles from './shortcuts.module.css'

interface ShortcutsDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** More ways than two to press the same thing only clutter the sheet. */
const waysAtMost = 2

/** Every keyboard shortcut, from the table that the keyboard obeys. */
export function ShortcutsDialog({ open, onOpenChange }: ShortcutsDialogProps) {
  const { t } = useTranslation()
  const { me } = useServices()
  const bindings = (keyBindings as readonly KeyBinding[]).filter(
    ({ forFacilitators }) => !forFacilitators || me.role === 'facilitator',
  )
  return (
    <Dialog open={open} onOpenChange={onOpenChange} wide title={t('shortcuts.title')} description={t('shortcuts.help')}>
      <div className={styles.groups}>
        {shortcutGroups.map((group) => (
          <section key={group} className={styles.group}>
            <h3>{t(`shortcuts.group.${group}`)}</h3>
            <dl>
              {bindings
                .filter((binding) => binding.group === group)
                .map(({ id, chords }) => (
                  <div key={id} className={styles.line}>
                    <dt>{t(`shortcut.${id}`)}</dt>
                    <dd>
                      {waysOf(chords, t).map((caps, index) => (
                        <Fragment key={caps.join('+')}>
                          {index > 0 && <span className={styles.or}>{t('shortcuts.or')}</span>}
                          <Chord caps={caps} />
                        </Fragment>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

/** The ways to press a shortcut, each once: the two keys that type a digit read the same. */
function waysOf(chords: readonly KeyChord[], t: TFunction): string[][] {
  const ways = new Map(chords.map((chord) => chordCaps(chord, t, isMac())).map((caps) => [caps.join('+'), caps]))
  return [...ways.values()].slice(0, waysAtMost)
}

function Chord({ caps }: { readonly caps: readonly string[] }) {
  return (
    <span className={styles.chord}>
      {caps.map((cap) => (
        <kbd key={cap} className={styles.cap}>
          {cap}
        </kbd>
      ))}
    </span>
  )
}
