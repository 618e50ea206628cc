import { editFields, editText, resizeItems, spliceBetween } from '@palabre/shared/commands'
import { geoCentre, pageToScreen, rotateAround, type Vec } from '@palabre/shared/geometry'
import { type Actor, bounds, type Item, isWorded } from '@palabre/shared/model'
import { actorWidthFor, lineHeight, type MeasureText, paintHex, type Theme, textHeight } from '@palabre/shared/scene'
import { type CSSProperties, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { moveCaret } from '../editor/caret.ts'
import type { Editor, RunOptions } from '../editor/editor.ts'
import type { Camera } from '../editor/editor-state.ts'
import { typingStep } from '../editor/wording.ts'
import styles from './canvas.module.css'
import { fontFamily } from './measure.ts'
import { useBoardSnapshot, useEditorPart } from './overlays/use-stores.ts'
import { type Stake, stakes, type WordsField, wordsField, wordsFieldName, wordsOf } from './words-field.ts'

/** Smaller letters than this cannot be typed in: the field is then shown larger than its item. CSS px. */
const smallestLetters = { fine: 11, coarse: 16 } as const
/** Room around the words of a field shown larger than its item, CSS px. */
const enlargedPadding = 10
/** Kept free around the field when it would be out of sight, CSS px. */
const margin = 24

interface WordsEditorProps {
  readonly editor: Editor
  readonly measure: MeasureText
  readonly theme: Theme
  /** Takes the focus back when typing ends by a key. */
  readonly onEnd: () => void
}

interface WordsAreaProps extends WordsEditorProps {
  readonly item: Item
  /** Which of two fields of one item. */
  readonly part?: Stake
}

/** The field over the item whose words are being typed, if there is one. */
export function WordsEditor(props: WordsEditorProps) {
  const id = useEditorPart(props.editor, (state) => state.editing)
  useBoardSnapshot(props.editor)
  const item = id === undefined ? undefined : props.editor.board.item(id)
  if (!item || item.kind === 'ink') return null
  if (item.kind !== 'tension') return <WordsArea key={item.id} {...props} item={item} />
  return stakes.map((part) => <WordsArea key={item.id + part} {...props} item={item} part={part} />)
}

function WordsArea({ editor, measure, theme, onEnd, item, part }: WordsAreaProps) {
  const { t } = useTranslation()
  const area = useRef<HTMLTextAreaElement>(null)
  const camera = useEditorPart(editor, (state) => state.camera)
  const [typed, setTyped] = useState(() => wordsOf(item, part))
  /** What the board said when this field last agreed with it: what others write meanwhile is told from it. */
  const agreed = useRef(typed)
  const composing = useRef(false)
  const field = wordsField(item, typed, measure, editor.board, part)

  const write = (text: string) => {
    setTyped(text)
    if (composing.current) return
    writeWords(editor, item, part, text, agreed.current, measure)
    const now = editor.board.item(item.id)
    agreed.current = now ? wordsOf(now, part) : text
  }
  const end = () => {
    if (editor.state.getState().editing === item.id) editor.startEditing(undefined)
  }

  const words = wordsOf(item, part)
  useLayoutEffect(() => {
    const { current: element } = area
    const splice = spliceBetween(agreed.current, words)
    if (!element || !splice || composing.current) return
    const [start, finish] = [element.selectionStart, element.selectionEnd].map((caret) => moveCaret(caret, splice))
    agreed.current = words
    element.value = words
    element.setSelectionRange(start ?? 0, finish ?? 0)
    setTyped(words)
  }, [words])

  const isName = wordsFieldName(item) !== undefined && part === undefined
  // Of two fields the first empty one is written in first.
  const isFirst = useRef(part === undefined || (item.kind === 'tension' && (item.a && !item.b ? 'b' : 'a') === part))
  useEffect(() => {
    const { current: element } = area
    if (isFirst.current) element?.focus({ preventScroll: true })
    if (isName) element?.select()
    else element?.setSelectionRange(element.value.length, element.value.length)
  }, [isName])
  useKeptInSight(editor, area)

  if (!field) return null
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    const ends = event.key === 'Escape' || (event.key === 'Enter' && (field.oneLine || event.ctrlKey || event.metaKey))
    if (!ends || event.nativeEvent.isComposing) return
    event.preventDefault()
    end()
    onEnd()
  }
  return (
    <textarea
      ref={area}
      className={styles.words}
      aria-label={
        part ? t(part === 'a' ? 'field.stakeA' : 'field.stakeB') : t('canvas.wordsOf', { what: t(`kind.${item.kind}`) })
      }
      defaultValue={typed}
      maxLength={part ? bounds.stakeLength : isName ? bounds.nameLength : bounds.textLength}
      dir="auto"
      enterKeyHint={field.oneLine ? 'done' : 'enter'}
      style={styleOf(field, camera, theme)}
      onChange={(event) => write(event.target.value)}
      onCompositionStart={() => {
        composing.current = true
      }}
      onCompositionEnd={(event) => {
        composing.current = false
        write(event.currentTarget.value)
      }}
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget }) => {
        // Neither another window coming to the front nor the other field of the same item is a reason to stop.
        const goesOn = relatedTarget instanceof HTMLTextAreaElement && relatedTarget.className === styles.words
        if (document.hasFocus() && !goesOn) end()
      }}
    />
  )
}

/** One undo step for a run of typing; a text's box follows its words, and a card grows with its name. */
function writeWords(
  editor: Editor,
  item: Item,
  part: Stake | undefined,
  text: string,
  before: string,
  measure: MeasureText,
): void {
  const step = typingStep(item.id, item)
  const name = wordsFieldName(item, part)
  if (name) {
    const plain = text.replace(/\s*\n\s*/g, ' ')
    const value = plain.trim() === '' && name !== 'name' ? undefined : plain
    if (value === '') return
    editor.run('edit-fields', editFields, { ids: [item.id], fields: { [name]: value } }, step)
    if (item.kind === 'actor') widen(editor, { ...item, name: plain }, measure, step)
    return
  }
  if (!isWorded(item) || text === before) return
  editor.run('edit-text', editText, { id: item.id, text, before }, step)
  if (item.kind !== 'text') return
  const [x, y, width, height, rotation] = item.geo
  const needed = Math.ceil(textHeight({ ...item, text }, measure))
  if (needed === height) return
  const places = [[item.id, [x, y, width, needed, rotation]]] as const
  editor.run('resize-items', resizeItems, { places }, step)
}

function widen(editor: Editor, actor: Actor, measure: MeasureText, step: RunOptions): void {
  const [x, y, width, height, rotation] = actor.geo
  const needed = actorWidthFor(actor, measure)
  if (needed === width) return
  const places = [[actor.id, [x - (needed - width) / 2, y, needed, height, rotation]]] as const
  editor.run('resize-items', resizeItems, { places }, step)
}

function styleOf(field: WordsField, camera: Camera, theme: Theme): CSSProperties {
  const pointer = matchMedia('(pointer: coarse)').matches ? 'coarse' : 'fine'
  const scale = Math.max(camera.zoom, smallestLetters[pointer] / field.style.size)
  const enlarged = scale > camera.zoom * 1.01
  const { x, y } = screenOrigin(field, camera, scale)
  const padding = enlargedPadding / scale
  const ground = paintHex(field.ground, theme)
  return {
    left: x,
    top: y,
    width: field.width,
    height: field.height,
    transform: `scale(${scale}) rotate(${field.frame[4]}deg)`,
    font: `${field.style.weight} ${field.style.size}px/${lineHeight} ${fontFamily}`,
    textAlign: field.align,
    color: paintHex(field.paint, theme),
    caretColor: paintHex(field.paint, theme),
    backgroundColor: enlarged || field.ground === 'paper' ? ground : undefined,
    boxShadow: enlarged
      ? `0 0 0 ${padding}px ${ground}, 0 0 0 ${padding * 1.2}px ${paintHex('accent', theme)}`
      : undefined,
  }
}

/** Where the field's top left corner is on screen; an enlarged field keeps the middle of where it would be. */
function screenOrigin(field: WordsField, camera: Camera, scale: number): Vec {
  const { frame } = field
  const centre = geoCentre(frame)
  if (scale <= camera.zoom * 1.01) {
    const corner = { x: frame[0] + field.x, y: frame[1] + field.y }
    return pageToScreen(camera, rotateAround(corner, centre, frame[4]))
  }
  const middle = { x: frame[0] + field.x + field.width / 2, y: frame[1] + field.y + field.height / 2 }
  const { x, y: level } = pageToScreen(camera, rotateAround(middle, centre, frame[4]))
  const y = level + (field.apart ?? 0) * ((field.height * scale) / 2 + enlargedPadding * 1.5)
  const half = rotateAround({ x: (field.width * scale) / 2, y: (field.height * scale) / 2 }, { x: 0, y: 0 }, frame[4])
  return { x: x - half.x, y: y - half.y }
}

/** Moves the page when the field is out of sight, or goes under a keyboard that comes up. */
function useKeptInSight(editor: Editor, area: { readonly current: HTMLTextAreaElement | null }): void {
  useEffect(() => {
    const reveal = () => {
      const box = area.current?.getBoundingClientRect()
      const around = area.current?.parentElement?.getBoundingClientRect()
      if (!box || !around) return
      const bottom = Math.min(around.bottom, (visualViewport?.offsetTop ?? 0) + (visualViewport?.height ?? innerHeight))
      const dy = shift(box.top, box.bottom, around.top, bottom)
      const dx = shift(box.left, box.right, around.left, around.right)
      if (dx !== 0 || dy !== 0) editor.panBy({ x: dx, y: dy })
    }
    reveal()
    visualViewport?.addEventListener('resize', reveal)
    return () => visualViewport?.removeEventListener('resize', reveal)
  }, [editor, area])
}

/** How far a span must go to lie in another with a margin; its start comes first when it is too long. */
function shift(start: number, end: number, from: number, to: number): number {
  if (start < from + margin) return from + margin - start
  return end > to - margin ? Math.max(to - margin - end, from + margin - start) : 0
}
