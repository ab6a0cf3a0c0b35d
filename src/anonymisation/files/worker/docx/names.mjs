// @ts-check

/** Namespaces that are kept, and the prefix that each has in a copy (ECMA-376, transitional). */
export const prefixes = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
])

/** Elements that hold text and its order. */
export const structure = new Set([
  'w:body',
  'w:document',
  'w:endnote',
  'w:endnotes',
  'w:footnote',
  'w:footnotes',
  'w:ftr',
  'w:hdr',
  'w:hyperlink',
  'w:p',
  'w:r',
  'w:tbl',
  'w:tc',
  'w:tr',
])

/** Elements that stand for a character or a mark. */
export const marks = new Set([
  'w:br',
  'w:continuationSeparator',
  'w:cr',
  'w:endnoteRef',
  'w:endnoteReference',
  'w:footnoteRef',
  'w:footnoteReference',
  'w:noBreakHyphen',
  'w:separator',
  'w:softHyphen',
  'w:sym',
  'w:t',
  'w:tab',
])

/** Elements whose whole content says how something looks. */
export const looks = new Set([
  'w:pPr',
  'w:rPr',
  'w:sectPr',
  'w:tblGrid',
  'w:tblPr',
  'w:tblPrEx',
  'w:tcPr',
  'w:trPr',
])

/** Elements that are taken off, with what they hold left in place. */
export const wrappers = new Set([
  'w:customXml',
  'w:dir',
  'w:bdo',
  'w:fldSimple',
  'w:ins',
  'w:moveTo',
  'w:sdt',
  'w:sdtContent',
  'w:smartTag',
  'mc:AlternateContent',
  'mc:Fallback',
])

/** What of the elements that go is told to the person who uploaded the file. */
export const told = new Map(
  /** @type {const} */ ([
    ['w:commentReference', 'comment'],
    ['w:control', 'form'],
    ['w:del', 'tracked-change'],
    ['w:ins', 'tracked-change'],
    ['w:moveFrom', 'tracked-change'],
    ['w:moveTo', 'tracked-change'],
    ['w:object', 'object'],
    ['w:pict', 'drawing'],
    ['mc:Choice', 'drawing'],
  ]),
)

/** Attributes that tell one editing session, author or machine from another. */
export const tracing =
  /^w:(?:rsid\w*|author|date|initials|id(?:map)?|name|anchor|tooltip|docLocation|tgtFrame)$/

/** Elements that need a number or a name, against the rule above. */
export const numbered = new Set([
  'w:endnote',
  'w:endnoteReference',
  'w:footnote',
  'w:footnoteReference',
])

/** Inside descriptions of looks: marks of changes, and links to people's machines. */
export const tracked =
  /^w:(?:\w+Change|ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|rsid\w*|nsid|tmpl|attachedTemplate|printerSettings|docPart\w*)$/
