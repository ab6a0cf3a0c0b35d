import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { decode } from '../../../src/dissemination/contacts/csv/decode.js'
import { guardFormula, unguardFormula } from '../../../src/dissemination/contacts/csv/formulas.js'
import { readTable } from '../../../src/dissemination/contacts/csv/readTable.js'
import { writeTable } from '../../../src/dissemination/contacts/csv/writeTable.js'

const tableOf = (text: string) => {
  const result = readTable(text)
  if ('code' in result) {
    throw new Error(result.code)
  }
  return result.table
}

const cellsOf = (text: string) => tableOf(text).rows.map(({ cells }) => cells)

const codeOf = (text: string) => {
  const result = readTable(text)
  return 'code' in result ? result.code : null
}

describe('a table that is read', () => {
  it.each([
    ['name,email\nAda,a@example.org', ','],
    ['name;email\nAda, of London;a@example.org', ';'],
    ['name\temail\nAda\ta@example.org', '\t'],
    ['name|email\nAda|a@example.org', '|'],
    ['sep=;\nname;email\nAda, Lady;a@example.org', ';'],
  ])('should tell the delimiter of %j', (text, delimiter) => {
    expect(tableOf(text)).toMatchObject({ columns: ['name', 'email'], delimiter })
  })

  it('should keep quotes, delimiters and line breaks within a quoted cell', () => {
    expect(cellsOf('name,email\r\n"Ada ""the"", Lady\r\nLovelace",a@example.org\r\n')).toEqual([
      ['Ada "the", Lady\r\nLovelace', 'a@example.org'],
    ])
  })

  it('should count lines as an editor does, over empty and folded ones', () => {
    const { rows } = tableOf('name,email\n\n"A\nda",a@example.org\n,\nBo,b@example.org\n')
    expect(rows.map(({ line }) => line)).toEqual([4, 6])
  })

  it.each([
    ['', 'csv-empty'],
    ['name,email', 'csv-empty'],
    ['name,email\n"Ada,a@example.org\n', 'csv-quotes'],
    ['name,email\nA"d"a,"x"y,z\n', 'csv-quotes'],
    ['ada@example.org,Ada\nbo@example.org,Bo', 'csv-header'],
    [`${'c,'.repeat(61)}c\n${'1,'.repeat(61)}1`, 'csv-columns'],
    [`name,email\n${'a,b\n'.repeat(20_001)}`, 'csv-long'],
    [`name,email\n${'a'.repeat(30_000)},b`, 'csv-quotes'],
  ])('should refuse %#', (text, code) => {
    expect(codeOf(text)).toBe(code)
  })

  const cyrillic = 'имя;адрес\nАйгуль Серикбаева, сотрудница посольства;a@example.org\n'

  it.each([
    ['utf-8', Buffer.from(cyrillic)],
    ['utf-8', Buffer.from(`\uFEFF${cyrillic}`)],
    ['utf-16le', Buffer.from(`\uFEFF${cyrillic}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\uFEFF${cyrillic}`, 'utf16le').swap16()],
    ['windows-1251', cp1251(cyrillic)],
  ])('should tell that a file is in %s', (encoding, bytes) => {
    expect(decode(bytes)).toEqual({ encoding, text: cyrillic })
  })

  it('should say that octets do not fit the encoding that was chosen', () => {
    expect(decode(cp1251(cyrillic), 'utf-8')).toBeNull()
  })
})

/** Russian text as a spreadsheet of the region saves it. */
function cp1251(text: string): Buffer {
  return Buffer.from(
    [...text].map((letter) => {
      const code = letter.codePointAt(0) ?? 0
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code
    }),
  )
}

describe('a table that is written', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+31 6 1234', "'+31 6 1234"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
    [' =1', "' =1"],
    ['"=1', '\'"=1'],
    ["'=1", "''=1"],
    ['＝1', "'＝1"],
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ['=HYPERLINK("https://evil.example","x")', '\'=HYPERLINK("https://evil.example","x")'],
    ["O'Neill", "O'Neill"],
    ['Ada = Lady', 'Ada = Lady'],
    ['a@example.org', 'a@example.org'],
    ['', ''],
  ])('should write %j so that nothing calculates it', (value, guarded) => {
    expect(guardFormula(value)).toBe(guarded)
  })

  it('should leave no cell that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(guardFormula(value)).not.toMatch(/^[\s"]*[=+\-@\t\r\n＝＋－＠]/)
      }),
    )
  })

  it('should read back as it was', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('=', "'", '"', ',', ';', '\n', '\t', ' ', 'a', 'я', '@') })
      .filter((value) => value.trim() !== '')
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const written = decode(Buffer.from(writeTable([['name', 'post'], ...rows])))?.text ?? ''
        const result = readTable(written, ',')
        const read = 'table' in result ? result.table.rows : []
        expect(read.map(({ cells }) => cells.map(unguardFormula))).toEqual(rows)
      }),
    )
  })
})
