import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'

import { render } from '../../src/releases/render/index.js'
import { ContentProblem } from '../../src/releases/render/problem.js'
import {
  body,
  heading,
  item,
  linebreak,
  link,
  list,
  paragraph,
  quote,
  rule,
  text,
} from './lexical.js'

const problemOf = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    if (error instanceof ContentProblem) {
      return error.blocker
    }
    throw error
  }
  return null
}

const disguised =
  /[\u180e\u1d00-\u1d2b\u249c-\u24e9\ua730\ua731\u{1d400}-\u{1d7ff}\u{1f110}-\u{1f189}\u{e0000}-\u{e007f}]/u

describe('rendering of a publication', () => {
  it('should render each allowed block to HTML and to text', () => {
    const rendered = render(
      body(
        heading('h2', 'Summary'),
        paragraph('Two pickets were ', text('stopped', 1), '.', linebreak(), 'Both in spring.'),
        quote('No protocol was given.'),
        list('bullet', item('expression'), item('assembly')),
        list('number', item('first'), item('second')),
        rule(),
        paragraph('See ', link('https://example.org/a?b=1&c=2', 'the ruling'), '.'),
      ),
    )
    expect(rendered.html).toBe(
      [
        '<h2>Summary</h2>',
        '<p>Two pickets were <strong>stopped</strong>.<br>Both in spring.</p>',
        '<blockquote><p>No protocol was given.</p></blockquote>',
        '<ul><li>expression</li><li>assembly</li></ul>',
        '<ol><li>first</li><li>second</li></ol>',
        '<hr>',
        '<p>See <a href="https://example.org/a?b=1&amp;c=2" rel="noreferrer">the ruling</a>.</p>',
      ].join('\n'),
    )
    expect(rendered.text).toBe(
      [
        'Summary',
        'Two pickets were stopped.\nBoth in spring.',
        '> No protocol was given.',
        '- expression\n- assembly',
        '1. first\n2. second',
        '* * *',
        'See the ruling (https://example.org/a?b=1&c=2).',
      ].join('\n\n'),
    )
  })

  it('should put a nested list inside of the item before it', () => {
    const nested = list('bullet', item('outer'), item(list('number', item('inner'))))
    expect(render(body(nested))).toEqual({
      html: '<ul><li>outer<ol><li>inner</li></ol></li></ul>',
      text: '- outer\n  1. inner',
    })
  })

  it('should keep the title the only first-level heading', () => {
    expect(render(body(heading('h1', 'Part'))).html).toBe('<h2>Part</h2>')
  })

  it('should not name the address twice where it is its own label', () => {
    const rendered = render(
      body(paragraph(link('mailto:office@example.org', 'office@example.org'))),
    )
    expect(rendered.text).toBe('office@example.org')
  })

  it('should leave out empty blocks, so that a stray last paragraph changes nothing', () => {
    expect(render(body(paragraph('One'), paragraph()))).toEqual(render(body(paragraph('One'))))
    expect(render(null)).toEqual({ html: '', text: '' })
  })

  it.each([
    ['an upload', { type: 'upload', value: 'x' }],
    ['a block', { type: 'block', fields: { blockType: 'x' } }],
    ['a table', { type: 'table', children: [] }],
    ['a paragraph without children', { type: 'paragraph' }],
    ['a list item outside of a list', item('x')],
    ['a paragraph inside of a paragraph', paragraph(paragraph('x'))],
    ['an unknown heading', heading('script', 'x')],
    ['an unknown text format', paragraph(text('x', 128))],
    [
      'a link inside of a link',
      paragraph(link('https://a.example', link('https://b.example', 'x'))),
    ],
  ])('should refuse %s', (_, node) => {
    expect(problemOf(() => render(body(node)))?.code).toBe('content-node')
  })

  it.each([
    'javascript:alert(1)',
    ' jAvaScript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '/admin',
    '//example.org',
    'https://user:password@example.org',
    '',
    null,
  ])('should refuse a link to %j', (url) => {
    expect(problemOf(() => render(body(paragraph(link(url, 'x')))))?.code).toBe('content-link')
  })

  it('should refuse a link to a document of the system', () => {
    const internal = {
      ...link('https://example.org', 'x'),
      fields: { doc: { relationTo: 'field-reports', value: '1' }, linkType: 'internal' },
    }
    expect(problemOf(() => render(body(paragraph(internal))))?.code).toBe('content-link')
  })

  it.each(['\u0000', '\u001b[2J', '\u202e', '\ud800', '\udc00', '\ufffe'])(
    'should refuse the character %j',
    (character) => {
      expect(problemOf(() => render(body(paragraph(`a${character}b`))))?.code).toBe(
        'content-characters',
      )
    },
  )

  it.each(['𝐆', 'Ⓖ', '⒢', '🄶', '🅖', 'ᴀ', '\u180e', '\u{e0067}'])(
    'should refuse %j, a letter in disguise',
    (character) => {
      expect(problemOf(() => render(body(paragraph(`a${character}b`))))?.code).toBe(
        'content-characters',
      )
    },
  )

  it.each(['№ 5 ™', '🅰️ 🅱️ 🅾️ 🅿️ Ⓜ️', '① H₂O ½', '🇰🇿 😀', 'ˈɛltʃɪ', 'Оʻғилой'])(
    'should take %j',
    (text) => {
      expect(problemOf(() => render(body(paragraph(text))))).toBeNull()
    },
  )

  it('should refuse lists without an end', () => {
    let nested = list('bullet', item('x'))
    for (let depth = 0; depth < 5000; depth += 1) {
      nested = list('bullet', item(nested))
    }
    expect(problemOf(() => render(body(nested)))?.code).toBe('content-depth')
  })

  it('should tell the place of a refused element, and none of its words', () => {
    const blocker = problemOf(() =>
      render(body(paragraph('x'), { type: 'Gulsim B.', text: 'secret' })),
    )
    expect(blocker?.parameters).toEqual({ path: 'root.1', type: 'unknown' })
  })

  it('should show exactly the words that were written, whatever they are', () => {
    const textOf = (html: string): string => {
      const read = (nodes: Tree.ChildNode[]): string =>
        nodes
          .map((node) =>
            'value' in node ? node.value : 'childNodes' in node ? read(node.childNodes) : '',
          )
          .join('')
      return read(parseFragment(html).childNodes)
    }
    fc.assert(
      fc.property(
        fc
          .string({ minLength: 1, unit: 'grapheme' })
          .filter((value) => !/\p{Cc}/u.test(value) && !disguised.test(value)),
        fc.integer({ max: 127, min: 0 }),
        (words, format) => {
          const rendered = render(body(paragraph(text(words, format))))
          expect(textOf(rendered.html)).toBe(words)
          expect(rendered.text).toBe(words)
        },
      ),
    )
  })

  it('should only ever make elements of the allow-list, without attributes that load or run', () => {
    const allowed =
      /<(?!\/?(?:p|h[2-6]|ul|ol|li|blockquote|br|hr|strong|em|[su]|code|sub|sup)>|ol start="-?\d+">|a href="(?:https?:|mailto:)[^"<>]*" rel="noreferrer">|\/a>)/
    const words = fc.oneof(
      fc.string(),
      fc.constantFrom('<script>', '"><img src=x onerror=x>', '&lt;'),
    )
    const clean = words.map((value) => value.replace(/\p{Cc}/gu, ''))
    const inlines = fc.oneof(
      fc
        .tuple(clean, fc.integer({ max: 127, min: 0 }))
        .map(([value, format]) => text(value, format)),
      fc
        .tuple(fc.webUrl({ withQueryParameters: true }), clean)
        .map(([url, value]) => link(url, value)),
      fc.constant(linebreak()),
    )
    const blocks = fc.oneof(
      fc.array(inlines).map((nodes) => paragraph(...nodes)),
      fc.array(inlines).map((nodes) => quote(...nodes)),
      fc
        .tuple(fc.constantFrom('h1', 'h3', 'h6'), fc.array(inlines))
        .map(([tag, nodes]) => heading(tag, ...nodes)),
      fc
        .tuple(fc.constantFrom('bullet', 'number', 'check'), fc.array(fc.array(inlines)))
        .map(([kind, items]) => list(kind, ...items.map((nodes) => item(...nodes)))),
      fc.constant(rule()),
    )
    fc.assert(
      fc.property(fc.array(blocks), (nodes) => {
        const once = render(body(...nodes))
        expect(once.html).not.toMatch(allowed)
        expect(render(structuredClone(body(...nodes)))).toEqual(once)
      }),
    )
  })
})
