import { describe, expect, it } from '@jest/globals'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const page = readFileSync('docs/threat-model.md', 'utf8')

/** The rows of the table of defences: what holds, by what, proven by which test. */
const defences = page
  .split('## Lines of defence')[1]
  ?.split('\n## ')[0]
  ?.split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, defence = '', , test = '']) => ({ defence, test }))

const everyTest = readdirSync('test', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.test\.tsx?$/.test(entry.name))
  .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
  .join('\n')

describe('the threat model', () => {
  it('should have a table of defences', () => {
    expect(defences?.length).toBeGreaterThan(20)
  })

  it.each(defences ?? [])('should name a test that exists for: $defence', ({ test }) => {
    const files = [...test.matchAll(/`(test\/[^`]+)`/g)].map(([, file = '']) => file)
    const names = [...test.matchAll(/should [^;|]+/g)].map(([name]) => name.trim())
    expect(files.length + names.length).toBeGreaterThan(0)
    expect(files.filter((file) => !existsSync(file))).toEqual([])
    for (const name of names) {
      // A name may end in dots for a family of tests, and stops before what differs in them.
      const start = name.replace(/\s*(?:\.\.\.|…).*$/, '').replace(/\\(.)/g, '$1')
      expect(everyTest.includes(start) ? start : `missing: ${start}`).toBe(start)
    }
  })
})
