import { zipSync } from 'fflate'
import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const block = 512

/** One file of a tar archive (POSIX ustar). */
const member = (name: string, content: Uint8Array): Buffer => {
  const header = Buffer.alloc(block)
  header.write(name, 0)
  header.write('0000644\0', 100)
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124)
  header.write('        0', 148)
  header.write('ustar\0', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([header, content, Buffer.alloc((block - (content.length % block)) % block)])
}

export const tarOf = (files: Record<string, Uint8Array>): Buffer =>
  Buffer.concat([
    ...Object.entries(files).map(([name, content]) => member(name, content)),
    Buffer.alloc(2 * block),
  ])

const floats = (values: number[]): Uint8Array => new Uint8Array(Float32Array.from(values).buffer)
const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value))
const list = (lines: string[]): Uint8Array => gzipSync(lines.join('\n'))

const words = ['в', 'пришла', '<unk>', '<pad>']
const shapes = ['<pad>', 'RU_xx', 'RU_x', 'RU_Xx', 'OTHER']
const tags = ['<pad>', 'O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC', 'B-ORG', 'I-ORG']

/** Navec: two parts of one number each, of which the first says whether the word is «в». */
const vectors = (): Uint8Array => {
  const counts = Buffer.alloc(16)
  ;[words.length, 2, 2, 2].forEach((count, at) => counts.writeUInt32LE(count, at * 4))
  const rows = Buffer.from(words.flatMap((word) => [word === 'в' ? 1 : 0, 0]))
  return Buffer.concat([counts, rows, floats([0, 1, 0, 0])])
}

const capital = shapes.flatMap((shape) => [shape === 'RU_Xx' ? 1 : 0])

/** [output][input: в, unused, capital][before, here, after]: a name, a name behind «в». */
const convolution = [
  [
    [-2, 0, 0],
    [0, 0, 0],
    [0, 1, 0],
  ],
  [
    [1, 0, 0],
    [0, 0, 0],
    [0, 1, 0],
  ],
].flat(2)

/** [person, place][tag] */
const projection = [
  [0, 0, 2, 1.5, 0, 0, 0, 0],
  [0, 0, 0, 0, 3, 0, 0, 0],
].flat()

/** What goes on has to have begun, and goes on rather than beginning anew. */
const transitions = tags.flatMap((before) =>
  tags.map((tag) => {
    if (tag === 'I-PER') {
      return before.endsWith('PER') ? 0.2 : -9
    }
    if (tag === 'B-PER') {
      return before.endsWith('PER') ? -1 : 0
    }
    return ['<pad>', 'I-LOC', 'B-ORG', 'I-ORG'].includes(tag) ? -9 : 0
  }),
)

const tensors: [number[], number[]][] = [
  [[shapes.length, 1], capital],
  [[2, 3, 3], convolution],
  [[2], [0, -1]],
  [[2], [1, 1]],
  [[2], [0, 0]],
  [[2], [0, 0]],
  [[2], [1, 1]],
  [[2, 8], projection],
  [[8], [0, 1, 0, 0, 0, 0, 0, 0]],
  [[8, 8], transitions],
]

const weight = (array: number) => ({ array, dtype: 'float32', shape: tensors[array]?.[0] })

const described = {
  emb: { shape: { weight: weight(0) }, word: { id: 'tiny' } },
  encoder: {
    layers: [
      {
        conv: { bias: weight(2), padding: 1, weight: weight(1) },
        norm: { bias: weight(4), mean: weight(5), std: weight(6), weight: weight(3) },
      },
    ],
  },
  head: { crf: { transitions: weight(9) }, proj: { bias: weight(8), weight: weight(7) } },
}

/** The files of a wheel whose model takes capitalised words for people, and behind «в» for places. */
export const tinyFiles = () => ({
  tagger: {
    ...Object.fromEntries(
      tensors.map(([, values], array) => [`arrays/${array}.bin`, floats(values)]),
    ),
    'meta.json': json({ id: 'tiny_ner', protocol: 1 }),
    'model.json': json(described),
    'vocabs/shape.gz': list(shapes),
    'vocabs/tag.gz': list(tags),
    'vocabs/word.gz': list(words),
  } as Record<string, Uint8Array>,
  words: {
    'meta.json': json({ id: 'tiny', protocol: 1 }),
    'pq.bin': vectors(),
  } as Record<string, Uint8Array>,
})

export const wheelOf = ({ tagger, words: navec }: ReturnType<typeof tinyFiles>): Uint8Array =>
  zipSync({
    'natasha/__init__.py': Buffer.from('# a Python package'),
    'natasha/data/emb/navec_tiny.tar': tarOf(navec),
    'natasha/data/model/slovnet_ner_tiny.tar': tarOf(tagger),
  })

/** Bytes as a file of their own, with the SHA-256 that vouches for them. */
export const fileOf = (bytes: Uint8Array): { path: string; sha256: string } => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'elchi-model-')), 'tiny.whl')
  writeFileSync(file, bytes)
  return { path: file, sha256: createHash('sha256').update(bytes).digest('hex') }
}
