/** Where the app lives, with the slash at its end: `https://host/` or `https://host/palabre/`. From `<base href>`. */
export function appUrl(path = ''): URL {
  return new URL(path, document.baseURI)
}

/** The path of the app without the slash at its end, as the router wants it: `` or `/palabre`. */
export function basePath(): string {
  return appUrl().pathname.replace(/\/$/, '')
}
