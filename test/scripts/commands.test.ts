import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { TestApp } from '../helpers/boot.js'

import { appendAudit } from '../../src/audit/index.js'
import { createKeyRing } from '../../src/keys/index.js'
import { boot } from '../helpers/boot.js'

jest.setTimeout(300_000)

const invite = 'account invite chief@elchi.example --name Chief --role administrator'

type Ended = { code: null | number; err: string; out: string }

describe('the commands of the server', () => {
  let app: TestApp
  let directory: string
  const results = new Map<string, Ended>()

  /** As a shell runs it: what it says, where it says it, and how it ends. */
  const run = async (
    command: string,
    options: { env?: Record<string, string>; input?: string } = {},
  ): Promise<Ended> => {
    const [script = '', ...given] = command.split(' ')
    const env: NodeJS.ProcessEnv = { ...process.env, ...app.environment, ...options.env }
    const child = spawn(process.execPath, ['scripts/run.mjs', `scripts/${script}.ts`, ...given], {
      env,
    })
    const [out, err]: Buffer[][] = [[], []]
    child.stdout.on('data', (chunk: Buffer) => out?.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err?.push(chunk))
    child.stdin.end(options.input ?? '')
    const [code] = (await once(child, 'close')) as [null | number]
    return {
      code,
      err: Buffer.concat(err ?? []).toString(),
      out: Buffer.concat(out ?? []).toString(),
    }
  }

  beforeAll(async () => {
    app = await boot()
    directory = await mkdtemp(path.join(tmpdir(), 'elchi-commands-'))
    const entry = { actor: 'system:test', kind: 'test.step', source: 'one', subject: null }
    await appendAudit({ entries: [entry], payload: app.payload })
    // Each starts the whole app: two at a time.
    for (const pair of [
      [invite, 'account reset nobody@elchi.example'],
      ['audit-export', 'keys-status'],
      ['keys-rotate', 'audit-verify'],
    ]) {
      await Promise.all(pair.map(async (each) => results.set(each, await run(each))))
    }
  })
  afterAll(async () => {
    await app.close()
    await rm(directory, { force: true, recursive: true })
  })

  it('should let the first administrator in by a link', () => {
    expect(results.get(invite)).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/^http\S+\/admin\/passphrase\/\w{40}\n/),
    })
  })

  it('should say by a code what was wrong, what to do, and end with 2', () => {
    const { code, err } = results.get('account reset nobody@elchi.example')!
    expect(code).toBe(2)
    expect(err).toMatch(/no account with this address.*\(code account-unknown\)/)
    expect(err).not.toContain('nobody')
  })

  it('should export the log so that anyone can check it without keys', async () => {
    const { code, out } = results.get('audit-export')!
    expect(code).toBe(0)
    const file = path.join(directory, 'log.jsonl')
    await writeFile(file, out)
    const bare = { DATABASE_URL: 'file:/nowhere', ELCHI_KEYS: '' }
    expect(await run(`audit-export --check ${file}`, { env: bare })).toMatchObject({ code: 0 })
    await writeFile(file, out.replace('test.step', 'test.stop'))
    expect(await run(`audit-export --check ${file}`, { env: bare })).toMatchObject({
      code: 1,
      out: expect.stringContaining('export-bad'),
    })
  })

  it('should prove the log, and name the first entry that somebody changed', async () => {
    expect(results.get('audit-verify')).toMatchObject({
      code: 0,
      out: expect.stringContaining('The chain is whole.'),
    })
    const where = { source: { equals: 'one' } }
    const row = await app.payload.db.findOne<{ id: string }>({ collection: 'audit-log', where })
    const change = (actor: string) =>
      app.payload.db.updateOne({
        id: row?.id ?? '',
        collection: 'audit-log',
        data: { ...row, actor },
      })
    await change('system:forger')
    const anchors = app.environment.ELCHI_ANCHOR ?? ''
    expect(await run(`audit-verify --anchors ${anchors}`)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/BROKEN: entry 1 .*\(code altered\)/),
    })
    await change('system:test')
    expect(await readFile(anchors, 'utf8')).toContain('"sequence":1')
  })

  it('should tell which keys are needed, and rotate what needs an older one', () => {
    expect(results.get('keys-status')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^test1 \(current\): \d+ sealed/m),
    })
    expect(results.get('keys-rotate')).toMatchObject({
      code: 0,
      out: expect.stringContaining('0 missing'),
    })
  })

  it('should answer each line of an import, and end with 1 when one was refused', async () => {
    const input = '{"text":\n{"text":"A secret was told."}\n'
    const { code, err, out } = await run('reports-import --dry-run', { input })
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(
      out
        .split('\n')
        .slice(0, 3)
        .map((line) => JSON.parse(line) as object),
    ).toEqual([
      { faults: [{ code: 'not-json', property: '' }], line: 1, status: 'refused' },
      expect.objectContaining({ line: 2, status: 'refused' }),
      { dryRun: true, imported: 0, known: 0, refused: 2, valid: 0 },
    ])
    expect(out).not.toContain('secret')
  })

  it('should put a fresh key in front of those that are there', async () => {
    const ring = createKeyRing()
    const { code, out } = await run('keys-new', { env: { ELCHI_KEYS: ring } })
    expect(code).toBe(0)
    expect(out).toMatch(/^k\w+:[\w+/=]{44},/)
    expect(out.trim().endsWith(ring)).toBe(true)
  })

  it.each<[string, string, Record<string, string>, string]>([
    ['an option that is not known', 'account invite --nmae secret', {}, 'usage'],
    ['a role that there is not', 'account invite a@b.example --name A --role king', {}, 'usage'],
    ['no arguments', 'account', {}, 'usage'],
    ['too many', 'keys-status all', {}, 'usage'],
    ['a file that is not there', 'reports-import secret.jsonl', {}, 'file-unreadable'],
    ['a file without anchors', 'audit-verify --anchors package.json', {}, 'anchors-none'],
    ['no keys', 'keys-status', { ELCHI_KEYS: '' }, 'keys-missing'],
    ['a short key', 'keys-new', { ELCHI_KEYS: 'k1:c2VjcmV0' }, 'keys-short'],
    ['a database of another kind', 'keys-rotate', { DATABASE_URL: 'secret://x' }, 'database-url'],
  ])('should end with 2 for %s, and repeat nothing', async (_, command, env, expected) => {
    const { code, err, out } = await run(command, { env })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(`(code ${expected})`)
    expect(err).not.toMatch(/secret|c2VjcmV0|^\s+at /m)
  })
})
