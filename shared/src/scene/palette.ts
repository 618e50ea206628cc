/** What each paint looks like in each theme. */
import { contrast, type Hex, mixHex, standingOut } from './colour.ts'
import type { Paint } from './primitives.ts'

/** `print` is for paper, also a photocopy; `contrast` for people who asked for high contrast. */
export const themes = ['light', 'dark', 'print', 'contrast', 'contrast-dark'] as const
export type Theme = (typeof themes)[number]

interface Palette {
  readonly ink: Hex
  readonly inkSoft: Hex
  /** The page itself. */
  readonly paper: Hex
  /** What lies on it: cards, frames. */
  readonly surface: Hex
  readonly line: Hex
  readonly accent: Hex
  readonly tension: Hex
  readonly shadow: Hex
  /** How much of its family's colour a card takes. */
  readonly tint: number
  readonly notes: Readonly<Record<string, Hex>>
  readonly strokes: Readonly<Record<string, Hex>>
}

const lightNotes = {
  yellow: '#ffe68f',
  orange: '#ffcb99',
  pink: '#ffc7d1',
  violet: '#ddd0fb',
  blue: '#c3e0fb',
  green: '#cbeab9',
  grey: '#e4e0d8',
  white: '#ffffff',
  black: '#3b3733',
} as const

const lightStrokes = {
  yellow: '#9a7400',
  orange: '#c2570c',
  pink: '#c2255c',
  violet: '#6741b5',
  blue: '#1864ab',
  green: '#2b7a34',
  grey: '#6f6a62',
  white: '#ffffff',
  black: '#2a2723',
} as const

const darkNotes = {
  yellow: '#e6c968',
  orange: '#e3a971',
  pink: '#e2a3b0',
  violet: '#bdaee3',
  blue: '#9cc3e6',
  green: '#a7cf92',
  grey: '#b9b3a8',
  white: '#ece7dd',
  black: '#0d0c0b',
} as const

const darkStrokes = {
  yellow: '#f0cf63',
  orange: '#f5a25d',
  pink: '#f58caa',
  violet: '#b9a2f2',
  blue: '#7db9f0',
  green: '#8fcf86',
  grey: '#aca69b',
  white: '#ffffff',
  black: '#f4ece1',
} as const

const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    ink: '#2a211b',
    inkSoft: '#5f5347',
    paper: '#fbf8f3',
    surface: '#fffdfa',
    line: '#8c7d6b',
    accent: '#1f5c45',
    tension: '#a8321b',
    shadow: '#eae2d5',
    tint: 0.1,
    notes: lightNotes,
    strokes: lightStrokes,
  },
  dark: {
    ink: '#f4ece1',
    inkSoft: '#c3b7a8',
    paper: '#1c1815',
    surface: '#27221d',
    line: '#95887a',
    accent: '#86cfa9',
    tension: '#ff9a80',
    shadow: '#120f0d',
    tint: 0.16,
    notes: darkNotes,
    strokes: darkStrokes,
  },
  print: {
    ink: '#000000',
    inkSoft: '#333333',
    paper: '#ffffff',
    surface: '#ffffff',
    line: '#444444',
    accent: '#10495c',
    tension: '#8c1d18',
    shadow: '#ffffff',
    tint: 0.06,
    notes: Object.fromEntries(
      Object.entries(lightNotes).map(([name, hex]) => [name, mixHex(hex, '#ffffff', name === 'black' ? 0 : 0.35)]),
    ),
    strokes: lightStrokes,
  },
  contrast: {
    ink: '#000000',
    inkSoft: '#000000',
    paper: '#ffffff',
    surface: '#ffffff',
    line: '#000000',
    accent: '#00476b',
    tension: '#8c0000',
    shadow: '#ffffff',
    tint: 0,
    notes: Object.fromEntries(
      Object.entries(lightNotes).map(([name, hex]) => [
        name,
        name === 'black' ? '#000000' : mixHex(hex, '#ffffff', 0.6),
      ]),
    ),
    strokes: Object.fromEntries(
      Object.entries(lightStrokes).map(([name, hex]) => [
        name,
        name === 'white' ? hex : standingOut(hex, '#ffffff', 7),
      ]),
    ),
  },
  'contrast-dark': {
    ink: '#ffffff',
    inkSoft: '#ffffff',
    paper: '#000000',
    surface: '#000000',
    line: '#ffffff',
    accent: '#a4f0c8',
    tension: '#ffb199',
    shadow: '#000000',
    tint: 0,
    notes: { ...darkNotes, white: '#ffffff', black: '#000000' },
    strokes: { ...darkStrokes, black: '#ffffff' },
  },
}

const resolved: Readonly<Record<Theme, Map<Paint, Hex>>> = {
  light: new Map(),
  dark: new Map(),
  print: new Map(),
  contrast: new Map(),
  'contrast-dark': new Map(),
}

/** The `#rrggbb` of a paint in a theme. */
export function paintHex(paint: Paint, theme: Theme): Hex {
  const known = resolved[theme].get(paint)
  if (known) return known
  const hex = resolve(paint, palettes[theme])
  resolved[theme].set(paint, hex)
  return hex
}

function resolve(paint: Paint, palette: Palette): Hex {
  if (paint.startsWith('#')) return paint as Hex
  const named = rolesOf(palette)[paint]
  if (named) return named
  const [, role, colour] = /^(note-edge|note-ink|note|stroke|fill-ink|fill|strong|tint)-(.+)$/.exec(paint) ?? []
  if (!role || !colour) return palette.ink
  return derive(role, colour, palette)
}

/** Roles that depend on a colour people chose: a name, or `#rrggbb`. */
function derive(role: string, colour: string, palette: Palette): Hex {
  const own = colour.startsWith('#') ? (colour as Hex) : undefined
  const note = own ?? palette.notes[colour] ?? palette.surface
  const stroke = own ? standingOut(own, palette.paper, 3) : (palette.strokes[colour] ?? palette.ink)
  const fill = own ?? mixHex(palette.surface, note, 0.75)
  switch (role) {
    case 'note':
      return note
    case 'note-edge':
      return mixHex(note, contrast(note, '#000000') > 2 ? '#000000' : '#ffffff', 0.22)
    case 'note-ink':
      return inkOn(note)
    case 'fill':
      return fill
    case 'fill-ink':
      return inkOn(fill)
    case 'tint':
      return mixHex(palette.surface, stroke, palette.tint)
    default:
      return stroke
  }
}

/** The ink that can be read best; the warm one wherever it can be read well. */
function inkOn(ground: string): Hex {
  if (contrast(ground, '#2a2723') >= 4.5) return '#2a2723'
  return contrast(ground, '#ffffff') >= contrast(ground, '#000000') ? '#ffffff' : '#000000'
}

function rolesOf(palette: Palette): Partial<Record<Paint, Hex>> {
  return {
    ink: palette.ink,
    'ink-soft': palette.inkSoft,
    paper: palette.paper,
    surface: palette.surface,
    line: palette.line,
    accent: palette.accent,
    tension: palette.tension,
    shadow: palette.shadow,
  }
}
