import { useSyncExternalStore } from 'react'

/** What the person asked for; `system` follows the device. */
export const themeChoices = ['system', 'light', 'dark', 'contrast'] as const
export type ThemeChoice = (typeof themeChoices)[number]

/** What is drawn. */
export interface Theme {
  readonly brightness: 'light' | 'dark'
  readonly highContrast: boolean
}

const storageKey = 'palabre:theme'
const listeners = new Set<() => void>()
let choice: ThemeChoice = 'system'
let theme: Theme = { brightness: 'light', highContrast: false }

const darkQuery = () => matchMedia('(prefers-color-scheme: dark)')
const contrastQuery = () => matchMedia('(prefers-contrast: more)')

/** Puts the kept choice on `<html>` and follows the device from then on. Call once, before the first render. */
export function startTheme(): void {
  const kept = readKept()
  if (kept) choice = kept
  darkQuery().addEventListener('change', apply)
  contrastQuery().addEventListener('change', apply)
  apply()
}

export function setThemeChoice(next: ThemeChoice): void {
  choice = next
  try {
    localStorage.setItem(storageKey, next)
  } catch {
    // A browser without storage forgets the choice; nothing else depends on it.
  }
  apply()
}

function themeNow(): Theme {
  return theme
}

/** Calls back when what is drawn changes; returns the way to stop. */
function onThemeChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(onThemeChange, () => choice)
}

export function useTheme(): Theme {
  return useSyncExternalStore(onThemeChange, themeNow)
}

function apply(): void {
  const dark = choice === 'dark' || ((choice === 'system' || choice === 'contrast') && darkQuery().matches)
  const highContrast = choice === 'contrast' || contrastQuery().matches
  theme = { brightness: dark ? 'dark' : 'light', highContrast }
  const { dataset } = document.documentElement
  dataset.theme = theme.brightness
  if (highContrast) dataset.contrast = 'more'
  else delete dataset.contrast
  for (const listener of listeners) listener()
}

function readKept(): ThemeChoice | undefined {
  try {
    const kept = localStorage.getItem(storageKey)
    return themeChoices.find((name) => name === kept)
  } catch {
    return undefined
  }
}
