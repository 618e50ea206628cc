/** A small strict XML reader: throws on anything that is not well-formed, so that exports cannot be nearly right. */
export interface XmlNode {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: XmlNode[]
  text: string
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const tokenPattern = /<\?xml [^?]*\?>|<\/([\w:-]+)>|<([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy

export function parseXml(source: string): XmlNode {
  const root: XmlNode = { name: '', attributes: new Map(), children: [], text: '' }
  const open = [root]
  const top = () => open[open.length - 1] as XmlNode
  tokenPattern.lastIndex = 0
  while (tokenPattern.lastIndex < source.length) {
    const at = tokenPattern.lastIndex
    const match = tokenPattern.exec(source)
    if (!match) throw new Error(`not XML at ${at}: ${source.slice(at, at + 80)}`)
    const [whole, closed, opened, attributes = '', empty, text] = match
    if (closed !== undefined) {
      if (top().name !== closed) throw new Error(`</${closed}> closes <${top().name}>`)
      open.pop()
    } else if (opened !== undefined) {
      const node = { name: opened, attributes: attributesOf(attributes), children: [], text: '' }
      top().children.push(node)
      if (!empty) open.push(node)
    } else if (text !== undefined) top().text += decoded(text)
    else if (at !== 0) throw new Error(`${whole} in the middle`)
  }
  if (open.length !== 1) throw new Error(`<${top().name}> is not closed`)
  const [document, ...more] = root.children
  if (!document || more.length > 0) throw new Error('not one root element')
  return document
}

/** Every element below a node, in document order. */
export function elementsOf(node: XmlNode, name?: string): XmlNode[] {
  const all = node.children.flatMap((child) => [child, ...elementsOf(child)])
  return name === undefined ? all : all.filter((element) => element.name === name)
}

function attributesOf(source: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', value = ''] of source.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    if (attributes.has(name)) throw new Error(`${name} twice`)
    attributes.set(name, decoded(value))
  }
  return attributes
}

function decoded(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text))
    throw new Error('a character XML has no way to write')
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const character = whole.endsWith(';') ? entities[name] : undefined
    if (character === undefined) throw new Error(`${whole} is not an entity`)
    return character
  })
}
