/** A `Base` that the compiler will not confuse with another `Base`: `Brand<string, 'ItemId'>`. */
export type Brand<Base, Name extends string> = Base & { readonly __brand: Name }
