/** Minutes as OpenDocument text: the few parts that a file of it must have, written by hand. */
import { escapeXml } from '@palabre/shared/exports'
import { runsRightToLeft } from '@palabre/shared/scene'
import { strToU8, zipSync } from 'fflate'
import { type FlowDocument, paper } from './minutes.ts'

const mimetype = 'application/vnd.oasis.opendocument.text'
const namespaces = [
  ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
  ['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
  ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
  ['fo', 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
  ['svg', 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'],
  ['meta', 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
]
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ')
const declaration = '<?xml version="1.0" encoding="UTF-8"?>'
const ink = '#2a211b'
const green = '#16452f'
const fontName = 'Atkinson Hyperlegible Next'

/** The type of the file comes first and is not compressed, so that it can be told by its first bytes. */
export function renderOdt(document: FlowDocument): Uint8Array {
  const at = { mtime: new Date(document.now) }
  const part = (xml: string) => [strToU8(xml), at] as const
  return zipSync({
    mimetype: [strToU8(mimetype), { ...at, level: 0 }],
    'META-INF/manifest.xml': [...part(manifest)],
    'content.xml': [...part(contentOf(document))],
    'styles.xml': [...part(stylesOf(document))],
    'meta.xml': [...part(metaOf(document))],
  })
}

const manifest = `${declaration}
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${[
  ['/', mimetype],
  ['content.xml', 'text/xml'],
  ['styles.xml', 'text/xml'],
  ['meta.xml', 'text/xml'],
]
  .map(([path, type]) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`)
  .join('')}</manifest:manifest>`

function contentOf({ blocks }: FlowDocument): string {
  let body = ''
  /** Of the list that is open: its last item stays open, for the list that may come in it. */
  let depth = 0
  const goTo = (wanted: number) => {
    for (; depth > wanted; depth--) body += '</text:list-item></text:list>'
    for (; depth < wanted; depth++)
      body += `${depth === 0 ? '<text:list text:style-name="Entries">' : '<text:list>'}<text:list-item>`
  }
  for (const { kind, text } of blocks) {
    const wanted = depthOf[kind]
    if (depth >= wanted && wanted > 0) {
      goTo(wanted)
      body += '</text:list-item><text:list-item>'
    } else goTo(wanted)
    body += blockOf(kind, text)
  }
  goTo(0)
  const styles = ['Title', 'Heading_20_1', 'Standard', 'Entry'].map(
    (name) =>
      `<style:style style:name="${name}_rtl" style:family="paragraph" style:parent-style-name="${name}"><style:paragraph-properties style:writing-mode="rl-tb" fo:text-align="start"/></style:style>`,
  )
  return `${declaration}
<office:document-content ${namespaces} office:version="1.3"><office:automatic-styles>${styles.join('')}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
}

const depthOf: Readonly<Record<FlowDocument['blocks'][number]['kind'], number>> = {
  title: 0,
  heading: 0,
  paragraph: 0,
  entry: 1,
  subentry: 2,
}

function blockOf(kind: FlowDocument['blocks'][number]['kind'], text: string): string {
  const style = (name: string) => `text:style-name="${runsRightToLeft(text) ? `${name}_rtl` : name}"`
  const words = wordsOf(text)
  switch (kind) {
    case 'title':
      return `<text:p ${style('Title')}>${words}</text:p>`
    case 'heading':
      return `<text:h ${style('Heading_20_1')} text:outline-level="1">${words}</text:h>`
    case 'paragraph':
      return `<text:p ${style('Standard')}>${words}</text:p>`
    case 'entry':
    case 'subentry':
      return `<text:p ${style('Entry')}>${words}</text:p>`
  }
}

/** Tabs, and more than one space on end, are marks of their own in this format. */
function wordsOf(text: string): string {
  return escapeXml(text)
    .replaceAll('\t', '<text:tab/>')
    .replace(/ {2,}/g, (spaces) => ` <text:s text:c="${spaces.length - 1}"/>`)
}

function stylesOf({ foot, page, language }: FlowDocument): string {
  const country = language === 'fr' ? 'FR' : 'GB'
  const { width, height, margin } = paper
  const paragraph = (name: string, shown: string, parent: string, paragraphs: string, letters: string) =>
    `<style:style style:name="${name}" style:display-name="${shown}" style:family="paragraph"${parent}><style:paragraph-properties ${paragraphs}/><style:text-properties ${letters}/></style:style>`
  const from = (name: string) => ` style:parent-style-name="${name}"`
  return `${declaration}
<office:document-styles ${namespaces} office:version="1.3"><office:font-face-decls><style:font-face style:name="${fontName}" svg:font-family="'${fontName}', 'Atkinson Hyperlegible', Verdana, sans-serif"/></office:font-face-decls><office:styles>${[
    paragraph(
      'Standard',
      'Standard',
      '',
      'fo:margin-bottom="0.14cm" fo:line-height="120%"',
      `style:font-name="${fontName}" fo:font-size="11pt" fo:color="${ink}" fo:language="${language}" fo:country="${country}"`,
    ),
    paragraph(
      'Title',
      'Title',
      from('Standard'),
      'fo:margin-bottom="0.42cm"',
      `fo:font-size="20pt" fo:font-weight="bold" fo:color="${green}"`,
    ),
    paragraph(
      'Heading_20_1',
      'Heading 1',
      `${from('Standard')} style:default-outline-level="1"`,
      'fo:margin-top="0.56cm" fo:margin-bottom="0.18cm" fo:keep-with-next="always"',
      `fo:font-size="14pt" fo:font-weight="bold" fo:color="${green}"`,
    ),
    paragraph('Entry', 'Entry', from('Standard'), 'fo:margin-bottom="0.07cm"', 'fo:font-size="11pt"'),
    paragraph(
      'Footer',
      'Footer',
      from('Standard'),
      'fo:margin-bottom="0cm"',
      'fo:font-size="8.5pt" fo:color="#675a4d"',
    ),
  ].join(
    '',
  )}<text:list-style style:name="Entries"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="0.7cm" fo:text-indent="-0.45cm" fo:margin-left="0.7cm"/></style:list-level-properties></text:list-level-style-bullet><text:list-level-style-bullet text:level="2" text:bullet-char="–"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="1.4cm" fo:text-indent="-0.45cm" fo:margin-left="1.4cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style></office:styles><office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="${width}cm" fo:page-height="${height}cm" fo:margin="${margin}cm" style:print-orientation="portrait"/><style:footer-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-top="0.3cm"/></style:footer-style></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer><text:p text:style-name="Footer">${wordsOf(`${foot} · ${page} `)}<text:page-number text:select-page="current">1</text:page-number>/<text:page-count>1</text:page-count></text:p></style:footer></style:master-page></office:master-styles></office:document-styles>`
}

function metaOf({ title, language, now }: FlowDocument): string {
  const date = new Date(now).toISOString().slice(0, 19)
  return `${declaration}
<office:document-meta ${namespaces} office:version="1.3"><office:meta><meta:generator>Palabre</meta:generator><dc:title>${escapeXml(title)}</dc:title><dc:language>${language}</dc:language><dc:date>${date}</dc:date></office:meta></office:document-meta>`
}
