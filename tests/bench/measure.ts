/** What a bench found, and whether it is what the project promises. */
export interface Measure {
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly atMost?: number
  readonly atLeast?: number
}

/** Whether a measure keeps its bound; undefined where it has none. */
export function holds({ value, atMost, atLeast }: Measure): boolean | undefined {
  if (atMost === undefined && atLeast === undefined) return undefined
  return value <= (atMost ?? Number.POSITIVE_INFINITY) && value >= (atLeast ?? Number.NEGATIVE_INFINITY)
}

/** A Markdown table of measures. */
export function tableOf(measures: readonly Measure[]): string {
  const rows = measures.map((measure) => {
    const { what, value, unit, atMost, atLeast } = measure
    const bound = atMost !== undefined ? `≤ ${atMost}` : atLeast !== undefined ? `≥ ${atLeast}` : ''
    const verdict = { true: 'yes', false: '**no**', undefined: '' }[
      String(holds(measure)) as 'true' | 'false' | 'undefined'
    ]
    return `| ${what} | ${rounded(value)} ${unit} | ${bound} | ${verdict} |`
  })
  return ['| measure | value | bound | holds |', '|---|---:|---:|---|', ...rows].join('\n')
}

/** Three significant digits for small values, none behind the point for large ones. */
function rounded(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)))
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}
