import { afterEach, describe, expect, it } from '@jest/globals'
import { renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import type { modelFileFrom } from '../../../src/anonymisation/model/index.js'

import { createRussianModel } from '../../../src/anonymisation/model/index.js'
import { readModel } from '../../../src/anonymisation/model/worker/readModel.mjs'
import { anonymisationRoom } from '../../../src/anonymisation/room.js'
import { detect, findUnknown } from '../../../src/anonymisation/text/index.js'
import { resolveOptions } from '../../../src/plugin/resolve.js'
import { testKeys } from '../../helpers/keys.js'
import { fileOf, tarOf, tinyFiles, wheelOf } from './tinyWheel.js'

type Model = ReturnType<typeof createRussianModel>

const open: Model[] = []
const modelOf = (bytes: Uint8Array): Model => {
  const model = createRussianModel(fileOf(bytes))
  open.push(model)
  return model
}

const tiny = () => modelOf(wheelOf(tinyFiles()))

const namesIn = async (model: Model, text: string): Promise<string[]> =>
  (await model.guess(text)).map(({ end, start }) => text.slice(start, end))

/** The wheel with one of its files changed. */
const spoilt = (change: (files: ReturnType<typeof tinyFiles>) => void): Uint8Array => {
  const files = tinyFiles()
  change(files)
  return wheelOf(files)
}

describe('the Russian model', () => {
  afterEach(async () => {
    await Promise.all(open.splice(0).map(({ end }) => end()))
  })

  it('should see people and leave places to the rules', async () => {
    const text = 'потом пришла Мурагера Тлеген, она живёт в Шорсу. Ерсултан ушёл'
    expect(await namesIn(tiny(), text)).toEqual(['Мурагера Тлеген', 'Ерсултан'])
  })

  it('should leave out a preposition that begins the sentence', async () => {
    const text = 'Об Эрмеке Тлегене молчат. Со Зебо тоже'
    expect(await namesIn(tiny(), text)).toEqual(['Эрмеке Тлегене', 'Зебо'])
  })

  it('should take several texts at once, and none without Cyrillic letters', async () => {
    const model = tiny()
    const all = await Promise.all(
      ['пришла Зебо', 'Yesterday Zebo came.', 'тогда Гуванч ушёл', ''].map((text) =>
        namesIn(model, text),
      ),
    )
    expect(all).toEqual([['Зебо'], [], ['Гуванч'], []])
  })

  it('should find the same in a text of many windows, at the places of the whole', async () => {
    const sentence = 'потом пришла Мурагера 😀 и ещё много других людей, которых никто не знает. '
    const names = await namesIn(tiny(), sentence.repeat(8000))
    expect(names.length).toBe(8000)
    expect([...new Set(names)].map((name) => name.slice(0, 30))).toEqual(['Мурагера'])
  })

  it('should load again after it was ended', async () => {
    const model = tiny()
    expect(await namesIn(model, 'пришла Зебо')).toEqual(['Зебо'])
    await model.end()
    expect(await namesIn(model, 'пришла Зебо')).toEqual(['Зебо'])
  })

  it('should load beforehand, and try again with a text where that failed', async () => {
    const file = fileOf(wheelOf(tinyFiles()))
    const model = createRussianModel(file)
    open.push(model)
    renameSync(file.path, `${file.path}.away`)
    model.load()
    await expect(namesIn(model, 'пришла Зебо')).rejects.toMatchObject({
      code: 'russian-model-missing',
    })
    model.load()
    renameSync(`${file.path}.away`, file.path)
    expect(await namesIn(model, 'пришла Зебо')).toEqual(['Зебо'])
    model.load()
    expect(await namesIn(model, 'тогда Гуванч ушёл')).toEqual(['Гуванч'])
  })

  it('should add people to what rules found, and take nothing of theirs', async () => {
    const text = 'потом Мурагера и Гульнара Сапарова пришли на ул. Сатпаева, 12 с пекарем'
    const guesses = await tiny().guess(text)
    const found = detect(text, { guesses, language: 'ru' })
    const shown = found.map(({ end, rule, source, start, type }) => [
      text.slice(start, end),
      type,
      source,
      rule,
    ])
    expect(shown).toContainEqual(['Мурагера', 'PERSON', 'model', 'model.person'])
    expect(shown).toContainEqual(['Гульнара Сапарова', 'PERSON', 'rule', 'person.full'])
    const own = findUnknown(text, { language: 'ru', mode: 'suggest' })
    for (const rule of own.filter(({ score }) => score > 0.6)) {
      const { end, start, type } = rule
      expect(found).toContainEqual(expect.objectContaining({ end, start, type, source: 'rule' }))
    }
  })

  it('should leave no half words and no mark behind where a guess goes beyond a rule', () => {
    const text = 'тогда Гульнара Сапарова и Тимур Асанов, ул. Сатпаева, 12 — Шатлык Ким'
    const guesses = [{ end: text.length, score: 0.7, start: 6, type: 'PERSON' as const }]
    const found = detect(text, { guesses, language: 'ru' })
    expect(found.map(({ end, start }) => text.slice(start, end))).toEqual([
      'Гульнара Сапарова',
      'Тимур Асанов',
      'ул. Сатпаева, 12',
      'Шатлык Ким',
    ])
  })

  it.each<[string, Uint8Array]>([
    ['no archive', Buffer.from('Мурагера Тлеген')],
    ['nothing', new Uint8Array()],
    ['a cut archive', wheelOf(tinyFiles()).slice(0, -300)],
    ['no vectors', spoilt(({ words }) => delete words['pq.bin'])],
    ['vectors of other words', spoilt(({ words }) => (words['meta.json'] = Buffer.from('{}')))],
    [
      'cut vectors',
      spoilt(({ words }) => (words['pq.bin'] = (words['pq.bin'] ?? tarOf({})).slice(0, -1))),
    ],
    ['cut weights', spoilt(({ tagger }) => (tagger['arrays/1.bin'] = new Uint8Array(8)))],
    [
      'a list of other words',
      spoilt(({ tagger }) => (tagger['vocabs/word.gz'] = tagger['vocabs/tag.gz'] ?? tarOf({}))),
    ],
    ['no description', spoilt(({ tagger }) => (tagger['model.json'] = Buffer.from('[')))],
  ])('should refuse a file that holds %s', (_, bytes) => {
    expect(() => readModel(bytes)).toThrow(expect.objectContaining({ reason: 'broken' }))
  })

  it('should say of a refused file what to do, and nothing of the text', async () => {
    const model = modelOf(spoilt(({ words }) => delete words['pq.bin']))
    await expect(model.guess('пришла Зебо')).rejects.toMatchObject({
      code: 'russian-model-broken',
      message: expect.not.stringContaining('Зебо'),
    })
  })

  it('should not read a file that changed after the start', async () => {
    const file = fileOf(wheelOf(tinyFiles()))
    const model = createRussianModel(file)
    await model.check()
    writeFileSync(file.path, 'another one')
    await expect(model.guess('пришла Зебо')).rejects.toMatchObject({
      code: 'russian-model-different',
    })
  })
})

describe('an app that is given a Russian model', () => {
  const start = (russianModel: Parameters<typeof modelFileFrom>[0]) => {
    const options = resolveOptions({ anonymisation: { russianModel }, keys: testKeys })
    const payload = { config: { custom: { elchi: options } } }
    return anonymisationRoom({ collections: [] } as never, options).onInit?.(payload as never)
  }

  it('should start with the file that was vouched for', async () => {
    const { path: file, sha256 } = fileOf(wheelOf(tinyFiles()))
    await expect(start({ path: file, sha256: sha256.toUpperCase() })).resolves.toBeUndefined()
  })

  it('should not start with another file than natasha 1.6.0, where only a path is given', async () => {
    const { path: file } = fileOf(wheelOf(tinyFiles()))
    await expect(start(file)).rejects.toMatchObject({ code: 'russian-model-different' })
  })

  it('should not start without the file', async () => {
    const { path: file, sha256 } = fileOf(wheelOf(tinyFiles()))
    for (const missing of [`${file}.gone`, path.dirname(file)]) {
      await expect(start({ path: missing, sha256 })).rejects.toMatchObject({
        code: 'russian-model-missing',
      })
    }
  })

  it('should need none, and take an empty setting for none', async () => {
    await expect(start('')).resolves.toBeUndefined()
    await expect(start(undefined)).resolves.toBeUndefined()
  })
})
