/** How the page is shown: drawn, or as lists that edit the same data. */
export type View = 'map' | 'list'
