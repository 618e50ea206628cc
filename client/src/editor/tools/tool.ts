import type { Editor } from '../editor.ts'
import type { ToolName } from '../editor-state.ts'
import type { PlainInput } from '../input.ts'

/**
 * A tool is a small state machine. `States` maps the name of each state to what it needs to begin:
 * `{ idle: undefined; translating: { origin: Vec } }`.
 */
export type Transition<States> = {
  readonly [Name in keyof States]: { readonly to: Name; readonly with: States[Name] }
}[keyof States]

/**
 * A state at work. It answers `cancel` by going back to where the tool waits; `exit` puts back whatever it put on
 * screen, and is also called when another tool is chosen in the middle of a gesture.
 */
export interface ActiveState<States> {
  /** Takes an input; returns where to go next, or nothing to stay. */
  handle(input: PlainInput): Transition<States> | undefined
  exit?(): void
}

export type StateFactory<States, Name extends keyof States> = (
  editor: Editor,
  entry: States[Name],
) => ActiveState<States>

/** A running tool: the host knows nothing of its states. */
export interface ToolRun {
  handle(input: PlainInput): void
  /** Gives up what is under way. */
  stop(): void
  readonly state: string
}

export interface Tool {
  readonly name: ToolName
  /** What the pointer looks like when nothing is under way. */
  readonly cursor: 'default' | 'grab' | 'crosshair' | 'text'
  start(editor: Editor): ToolRun
}

interface Definition<States> {
  readonly name: ToolName
  readonly cursor: Tool['cursor']
  readonly initial: Transition<States>
  readonly states: { readonly [Name in keyof States]: StateFactory<States, Name> }
}

/** Declares a tool by its states. */
export function defineTool<States>({ name, cursor, initial, states }: Definition<States>): Tool {
  return {
    name,
    cursor,
    start(editor) {
      const enter = ({ to, with: entry }: Transition<States>): ActiveState<States> => states[to](editor, entry)
      let current = enter(initial)
      let stateName = initial.to
      let stopped = false
      const go = (next: Transition<States>) => {
        current.exit?.()
        stateName = next.to
        current = enter(next)
      }
      return {
        handle(input) {
          const next = current.handle(input)
          // A state may have chosen another tool: then this one is over.
          if (next && !stopped) go(next)
        },
        stop() {
          if (stopped) return
          stopped = true
          current.exit?.()
        },
        get state() {
          return String(stateName)
        },
      }
    },
  }
}
