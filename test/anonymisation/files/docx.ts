import { strToU8, zipSync } from 'fflate'

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** A relationship of the main part. */
export type Link = { external?: boolean; id: string; kind: string; target: string }

const relationshipsPart = (links: Link[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links
    .map(
      ({ id, external, kind, target }) =>
        `<Relationship Id="${id}" Type="${relationships}/${kind}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`

/** A run of text. */
export const run = (text: string, looks = ''): string =>
  `<w:r w:rsidRPr="00C0FFEE">${looks && `<w:rPr>${looks}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph with the traces that Word leaves. */
export const paragraph = (...runs: string[]): string =>
  `<w:p w:rsidR="00AA11BB" w:rsidRDefault="00AA11BB">${runs.join('')}</w:p>`

/** A DOCX made part by part, so that a test decides on every byte. */
export const makeDocx = (args: {
  body: string
  links?: Link[]
  mainType?: string
  parts?: Record<string, string | Uint8Array>
}): Uint8Array => {
  const { body, links = [], mainType = `${word}.document.main+xml`, parts = {} } = args
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`,
    '_rels/.rels': relationshipsPart([
      { id: 'rId1', kind: 'officeDocument', target: 'word/document.xml' },
    ]),
    'word/document.xml': `<w:document xmlns:w="${w}" xmlns:r="${relationships}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/_rels/document.xml.rels': relationshipsPart(links),
    ...parts,
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, part]) => [
        name,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ),
  )
}
