// @ts-check

/** @typedef {import('./parseXml.mjs').Element} Element */

/** @param {string} name @param {Record<string, string>} attributes @param {Element[]} children */
const make = (name, attributes = {}, children = []) => ({ name, attributes, children })

/** @param {Element} element @param {string} name @returns {Element | undefined} */
const findIn = (element, name) => {
  const open = [element]
  for (let each = open.pop(); each; each = open.pop()) {
    if (each.name === name) {
      return each
    }
    open.push(...each.children.filter((child) => typeof child !== 'string'))
  }
  return undefined
}

/** Lengths in EMU, bounded as the format bounds them. */
const length = (/** @type {string | undefined} */ value) =>
  /^\d{1,9}$/.test(value ?? '') ? String(value) : '914400'

/**
 * A drawing made anew as a picture in the line, from its size and its file alone; any other drawing
 * is left out, and so are names and texts of pictures.
 *
 * @param {Element} drawing
 * @param {import('./rewrite.mjs').Context} context
 * @returns {Element[]}
 */
export const pictureIn = (drawing, context) => {
  const embedded = findIn(drawing, 'a:blip')?.attributes['r:embed'] ?? ''
  if (!context.pictures.has(embedded)) {
    context.leftOut.add('drawing')
    return []
  }
  const extent = findIn(drawing, 'wp:extent')?.attributes ?? {}
  const size = { cx: length(extent.cx), cy: length(extent.cy) }
  const uri = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
  const blip = make('a:blip', { 'r:embed': embedded })
  const shape = make('pic:spPr', {}, [
    make('a:xfrm', {}, [make('a:off', { x: '0', y: '0' }), make('a:ext', size)]),
    make('a:prstGeom', { prst: 'rect' }, [make('a:avLst')]),
  ])
  const picture = make('pic:pic', {}, [
    make('pic:nvPicPr', {}, [make('pic:cNvPr', { id: '1', name: '' }), make('pic:cNvPicPr')]),
    make('pic:blipFill', {}, [blip, make('a:stretch', {}, [make('a:fillRect')])]),
    shape,
  ])
  return [
    make('w:drawing', {}, [
      make('wp:inline', {}, [
        make('wp:extent', size),
        make('wp:docPr', { id: '1', name: '' }),
        make('a:graphic', {}, [make('a:graphicData', { uri }, [picture])]),
      ]),
    ]),
  ]
}
