import type { StateFactory } from '../../tool.ts'
import { panning } from '../panning.ts'
import { choosing } from './choosing.ts'
import { dragging } from './dragging.ts'
import { idle } from './idle.ts'
import type { Joining } from './joining.ts'
import { pointing } from './pointing.ts'
import { type JoiningStates, toIdle } from './transitions.ts'

/** From one item to another by dragging, by tapping both, or with Tab and Enter. */
export function joiningStates(by: Joining): {
  readonly [Name in keyof JoiningStates]: StateFactory<JoiningStates, Name>
} {
  return {
    idle: idle(by),
    pointing,
    dragging: dragging(by),
    choosing: choosing(by),
    panning: (editor, down) => panning(editor, down, toIdle),
  }
}
