import type { ItemId } from '@palabre/shared/ids'
import type { Item, Link } from '@palabre/shared/model'
import type { TFunction } from 'i18next'
import { Link2, Plus, X } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { Button, IconButton, SelectField } from '../../components/index.ts'
import { ItemCombobox } from '../fields/item-combobox.tsx'
import { pageTitles } from '../pages/page-title.ts'
import { useServices } from '../services.ts'
import { sameList, useBoard, useEditor } from '../use-editor.ts'
import { useMay } from '../use-permission.ts'
import { useSurroundings } from '../use-surroundings.ts'
import { type DirectedRole, directed, fits, rolesOfKind, undirected } from './directed-role.ts'
import styles from './item-links.module.css'
import { useLinkActions } from './use-link-actions.ts'

/** What an item is linked to, in plain sentences, with a way to add and to take away. */
export function ItemLinks({ item }: { readonly item: Item }) {
  const { t } = useTranslation()
  const headingId = useId()
  const { board } = useEditor()
  const [adding, setAdding] = useState(false)
  const links = useBoard(() => board.connectorsOf(item.id).filter(isLink), sameList)
  const may = useMay('create', 'link')
  const roles = rolesOfKind(item.kind)
  if (roles.length === 0 && links.length === 0) return null
  return (
    <section className={styles.links} aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.heading}>
        <Link2 size={18} aria-hidden />
        {t('links.heading')}
      </h3>
      {links.length > 0 ? (
        <ul className={styles.list}>
          {links.map((link) => (
            <LinkSentence key={link.id} link={link} teller={item.id} />
          ))}
        </ul>
      ) : (
        <p className={styles.none}>{t('links.none')}</p>
      )}
      {roles.length > 0 &&
        (adding ? (
          <NewLink key={item.id} item={item} roles={roles} onDone={() => setAdding(false)} />
        ) : (
          <Button icon={Plus} disabled={!may} onClick={() => setAdding(true)}>
            {t('links.add')}
          </Button>
        ))}
    </section>
  )
}

function isLink(item: Item): item is Link {
  return item.kind === 'link'
}

/** « répond à Manger chaque jour (Diagnostic partagé) ». */
function LinkSentence({ link, teller }: { readonly link: Link; readonly teller: ItemId }) {
  const { t } = useTranslation()
  const around = useSurroundings()
  const editor = useEditor()
  const { announcer } = useServices()
  const { untie } = useLinkActions()
  const away = link.from === teller
  const other = useBoard((board) => board.items.get(away ? link.to : link.from))
  const pages = useBoard((board) => board.pages)
  const here = useBoard((board) => board.items.get(teller)?.page)
  const may = useMay('delete', 'link', link.id)
  if (!other) return null
  const name = itemName(other, around, t)
  const role = away ? t(`linkRole.${link.role}`) : t(`linkRoleBack.${link.role}`)
  const showOther = () => {
    editor.goToPage(other.page)
    editor.select([other.id])
    editor.zoomTo(editor.board.boundsOf(other.id))
  }
  return (
    <li className={styles.row}>
      <span className={styles.sentence}>
        <span className={styles.role}>{role}</span>{' '}
        <button type="button" className={styles.other} onClick={showOther}>
          {name}
        </button>
        {other.page !== here && (
          <span className={styles.page}>
            {' '}
            {t('links.onPage', { page: pageTitles(pages, t).get(other.page) ?? '' })}
          </span>
        )}
      </span>
      <IconButton
        icon={X}
        label={t('links.remove', { role, name })}
        disabled={!may}
        onClick={() => {
          if (untie([link.id])) announcer.say(t('links.removed'))
        }}
      />
    </li>
  )
}

interface NewLinkProps {
  readonly item: Item
  readonly roles: readonly DirectedRole[]
  readonly onDone: () => void
}

/** A role and another item make a link; the role stays for the next one. */
function NewLink({ item, roles, onDone }: NewLinkProps) {
  const { t } = useTranslation()
  const { board } = useEditor()
  const around = useSurroundings()
  const { announcer } = useServices()
  const { tie } = useLinkActions()
  const [told, setTold] = useState<DirectedRole>(roles[0] ?? directed('causes', 'out'))
  const [other, setOther] = useState<ItemId>()
  const may = useMay('create', 'link')
  const { role, away } = undirected(told)
  const add = (event: FormEvent): void => {
    event.preventDefault()
    const end = other && board.item(other)
    if (!end || !(away ? tie(item.id, end.id, role) : tie(end.id, item.id, role))) return
    announcer.say(t('links.added', { name: itemName(end, around, t) }))
    setOther(undefined)
  }
  return (
    <form className={styles.form} onSubmit={add} aria-label={t('links.add')}>
      <SelectField
        label={t('links.role')}
        value={told}
        options={roles.map((each) => ({ value: each, label: wordOf(each, t) }))}
        disabled={!may}
        onChange={(next) => {
          if (!next) return
          setTold(next)
          const chosen = other && board.item(other)
          if (chosen && !fits(item.kind, next, chosen.kind)) setOther(undefined)
        }}
      />
      <ItemCombobox
        label={t('links.other')}
        value={other}
        placeholder={t('links.chooseItem')}
        accepts={(candidate) => candidate.id !== item.id && fits(item.kind, told, candidate.kind)}
        disabled={!may}
        onChange={setOther}
      />
      <div className={styles.buttons}>
        <Button type="submit" look="primary" disabled={!may || !other}>
          {t('links.tie')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('common.close')}
        </Button>
      </div>
    </form>
  )
}

function wordOf(told: DirectedRole, t: TFunction): string {
  const { role, away } = undirected(told)
  return away ? t(`linkRole.${role}`) : t(`linkRoleBack.${role}`)
}
