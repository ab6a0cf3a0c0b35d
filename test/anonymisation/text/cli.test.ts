import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const people = [
  { id: 'P1', given: 'Салтанат', phones: ['+77051234567'], sex: 'f', surname: 'Бейсекожина' },
]

let folder = ''
const file = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const run = (identities: string, input: string, ...more: string[]) => {
  const args = ['run', '--silent', 'anonymise', '--', '--identities', identities, ...more]
  const { status, stderr, stdout } = spawnSync('npm', args, { encoding: 'utf8', input })
  const lines = stdout.split('\n').filter(Boolean)
  return { lines: lines.map((line) => JSON.parse(line)), status, stderr }
}

describe('anonymise from the shell', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'anonymise-'))
  })
  afterAll(() => {
    rmSync(folder, { force: true, recursive: true })
  })

  it('should answer each line with its text and findings, and a bad line with a coded error', () => {
    const input = [
      JSON.stringify({ id: 1, lang: 'en', text: '😀 Call Saltanat Beisekozhina.' }),
      'Saltanat is not JSON',
      '',
      JSON.stringify({ id: { deep: 1 } }),
      'null',
      JSON.stringify({ id: 'odd', text: '\ud800 a\0b \u202e' }),
    ].join('\n')
    const { lines, status } = run(file('people.json', JSON.stringify(people)), input)
    expect(lines).toEqual([
      {
        id: 1,
        findings: [
          {
            end: 29,
            identity: 'P1',
            replacement: '[person]',
            rule: 'known.surname+given',
            score: 1,
            source: 'known',
            start: 8,
            type: 'PERSON',
          },
        ],
        text: '😀 Call [person].',
      },
      { error: { code: 'not-json', line: 2, message: expect.not.stringContaining('Saltanat') } },
      { id: { deep: 1 }, error: { code: 'no-text', line: 4, message: expect.any(String) } },
      { error: { code: 'no-text', line: 5, message: expect.any(String) } },
      { id: 'odd', findings: [], text: '\ud800 a\0b \u202e' },
    ])
    expect(status).toBe(1)
  })

  it('should anonymise nothing with a register that cannot be taken whole, and show none of it', () => {
    const bad = file('bad.json', '[{"id":"a","given":"Салтанат","phones":"+77051234567"}]')
    const { lines, status, stderr } = run(bad, '{"id":1,"text":"x"}')
    expect(lines).toEqual([])
    expect(status).toBe(2)
    expect(stderr).toMatch(/Identity 1 has "phones"/)
    expect(stderr).not.toMatch(/Салтанат|7705/)
  })

  it('should anonymise nothing with a model that nobody vouched for', () => {
    const wheel = file('other.whl', 'Saltanat')
    const identities = file('people.json', JSON.stringify(people))
    const { lines, status, stderr } = run(identities, '', '--russian-model', wheel)
    expect({ lines, status }).toEqual({ lines: [], status: 2 })
    expect(stderr).toContain('russian-model-different')
  })

  it('should take null fields as absent, and keep to the mode asked for', () => {
    const nulls = JSON.stringify([{ ...people[0], patronymic: null, relatives: null }])
    const text = 'Салтанат Бейсекожиной обещали ответ. Потом Серик ушёл.'
    const input = JSON.stringify({ id: 1, lang: 'ru', text })
    const { lines, status } = run(file('nulls.json', nulls), input, '--mode', 'strict')
    expect(lines).toMatchObject([{ findings: [{ identity: 'P1' }] }])
    expect(status).toBe(0)
  })
})
