/** The ways to arrange actors. */
export const arrangements = ['family', 'ring', 'untangle'] as const
export type Arrangement = (typeof arrangements)[number]
