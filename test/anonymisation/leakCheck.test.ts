import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

describe('leak-check on the command line', () => {
  let directory: string
  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'elchi-leak-'))
    await writeFile(
      path.join(directory, 'people.json'),
      JSON.stringify([
        { id: 'P1', given: 'Nodira', surname: 'Qambarova', sex: 'f', country: 'UZ' },
      ]),
    )
  })
  afterAll(() => rm(directory, { force: true, recursive: true }))

  const run = async (files: Record<string, string>) => {
    for (const [name, content] of Object.entries(files)) {
      await writeFile(path.join(directory, name), content)
    }
    const { status, stdout } = spawnSync(
      process.execPath,
      [
        'scripts/run.mjs',
        'scripts/leak-check.ts',
        '--identities',
        path.join(directory, 'people.json'),
        ...Object.keys(files).map((name) => path.join(directory, name)),
      ],
      { encoding: 'utf8' },
    )
    return { hits: JSON.parse(stdout) as { identity: string; where: string }[], status }
  }

  it('should end with 0 and no hits for clean files', async () => {
    expect(await run({ 'a.txt': 'Three people were fined.', 'b.html': '<p>Fined</p>' })).toEqual({
      hits: [],
      status: 0,
    })
  })

  it('should end with 1 and say who stands where', async () => {
    const { hits, status } = await run({
      'c.html': '<p>x</p><img alt="Nodi&#114;a Qambarova" src="x.png">',
      'nodira_qambarova.txt': 'Nothing inside.',
      'd.eml': 'Subject: =?utf-8?B?Tm9kaXJhIFFhbWJhcm92YQ==?=\r\n\r\nx',
    })
    expect(status).toBe(1)
    expect(new Set(hits.map(({ identity, where }) => `${identity} ${where}`))).toEqual(
      new Set(['P1 file@alt', 'P1 file@filename', 'P1 file header:subject']),
    )
  })

  it('should end with 2 for a file that it cannot read', async () => {
    expect(await run({ 'e.docx': 'x' })).toEqual({ hits: [], status: 2 })
    expect(await run({ 'f.eml': 'Content-Type: text/plain; charset=x-own\r\n\r\nx' })).toEqual({
      hits: [],
      status: 2,
    })
  })
})
