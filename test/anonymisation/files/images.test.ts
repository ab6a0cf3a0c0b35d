import { describe, expect, it } from '@jest/globals'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'

import { cleanFile, FileRefusedError, readFile } from '../../../src/anonymisation/files/index.js'

const formats = ['jpeg', 'png', 'webp', 'avif', 'gif'] as const
const author = 'Zorivela Quandath'

const base = (width = 60, height = 40) =>
  sharp({ create: { background: 'teal', channels: 3, height, width } })

const told = (format: 'avif' | 'gif' | 'jpeg' | 'png' | 'webp') =>
  base()
    .withExif({ IFD0: { Artist: author, ImageDescription: 'Дом Зоривелы' } })
    .toFormat(format)
    .toBuffer()

const reasonOf = async (job: Promise<unknown>): Promise<string | undefined> =>
  job.then(
    () => undefined,
    (error: unknown) => (error instanceof FileRefusedError ? error.reason : String(error)),
  )

const jpegComment = (bytes: Buffer, text: string): Buffer => {
  const comment = Buffer.from(text, 'utf8')
  const head = Buffer.from([0xff, 0xfe, 0, comment.length + 2])
  return Buffer.concat([bytes.subarray(0, 2), head, comment, bytes.subarray(2)])
}

describe('clean copies of pictures', () => {
  for (const format of formats) {
    it(`should make a ${format} that tells nothing, in its own format`, async () => {
      const bytes = await told(format)
      const copy = await cleanFile({ bytes, type: `image/${format}` })
      expect(copy.bytes.includes(author)).toBe(false)
      expect(await sharp(copy.bytes).metadata()).toMatchObject({ height: 40, width: 60 })
      expect((await sharp(copy.bytes).metadata()).exif).toBeUndefined()
      expect(copy.sha256).not.toBe(copy.originalSha256)
      const { readings } = await readFile({ bytes: copy.bytes, type: `image/${format}` })
      expect(JSON.stringify(readings)).not.toContain(author)
    })
  }

  it('should keep a picture upright that says how it was held', async () => {
    const bytes = await base(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const copy = await cleanFile({ bytes })
    const { height, orientation, width } = await sharp(copy.bytes).metadata()
    expect({ height, orientation, width }).toEqual({
      height: 60,
      orientation: undefined,
      width: 40,
    })
  })

  it('should keep the frames of an animation', async () => {
    const raw = { channels: 3 as const, height: 40, pageHeight: 20, width: 20 }
    const pixels = Buffer.alloc(40 * 20 * 3, 90).fill(200, 20 * 20 * 3)
    const bytes = await sharp(pixels, { raw })
      .gif({ delay: [100, 100] })
      .toBuffer()
    const copy = await cleanFile({ bytes })
    expect((await sharp(copy.bytes, { animated: true }).metadata()).pages).toBe(2)
  })

  it('should leave behind what stands behind the end of a picture', async () => {
    const archive = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.from(author)])
    const bytes = Buffer.concat([await told('jpeg'), archive])
    expect((await cleanFile({ bytes })).bytes.includes(author)).toBe(false)
    expect(await reasonOf(readFile({ bytes, type: 'image/jpeg' }))).toBe('tail')
  })

  it('should take a name with turned letters for nothing', async () => {
    const { name } = await cleanFile({ bytes: await told('png') })
    expect(name).toMatch(/^[\da-f-]{36}\.png$/)
  })

  it.each([
    ['a page named as a picture', Buffer.from('<html><script>1</script></html>'), 'type'],
    ['a drawing with scripts', Buffer.from('<svg xmlns="x" onload="1"/>'), 'type'],
    ['a JPEG that ends in the middle', null, 'broken'],
    ['an unknown format', Buffer.from([0, 1, 2, 3, 0xff, 0xfe]), 'type'],
  ])('should refuse %s', async (_, given, reason) => {
    const whole = await told('jpeg')
    const bytes = given ?? whole.subarray(0, whole.length - 40)
    expect(await reasonOf(cleanFile({ bytes }))).toBe(reason)
  })

  it('should refuse more pixels than it can hold, without decoding them', async () => {
    const bytes = await told('png')
    bytes.writeUInt32BE(16_000, 16)
    bytes.writeUInt32BE(16_000, 20)
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
    expect(await reasonOf(cleanFile({ bytes }))).toBe('too-many-pixels')
  })

  it.each(['png', 'webp', 'avif', 'gif'] as const)(
    'should refuse half a %s, and leave behind an archive at its end',
    async (format) => {
      const whole = await told(format)
      const half = whole.subarray(0, whole.length / 2)
      expect(await reasonOf(cleanFile({ bytes: half }))).toBe('broken')
      expect(await reasonOf(readFile({ bytes: half, type: `image/${format}` }))).toBe('broken')
      const both = Buffer.concat([whole, Buffer.from('PK\x03\x04'), Buffer.from('Quandath Behind')])
      const { bytes } = await cleanFile({ bytes: both })
      expect(bytes.includes('Quandath Behind')).toBe(false)
      const reason = await reasonOf(readFile({ bytes: both, type: `image/${format}` }))
      expect(reason).toMatch(/tail|broken/)
    },
  )

  it('should say of a HEIC picture to export it as JPEG', async () => {
    const bytes = Buffer.concat([
      Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'),
      Buffer.alloc(64),
    ])
    await expect(cleanFile({ bytes, type: 'image/heic' })).rejects.toMatchObject({
      message: expect.stringContaining('JPEG'),
      reason: 'heic',
    })
  })

  it('should refuse bytes that are not what the sender says', async () => {
    const bytes = await told('png')
    expect(await reasonOf(cleanFile({ bytes, type: 'image/jpeg' }))).toBe('mismatch')
  })
})

describe('reading of pictures', () => {
  for (const format of ['jpeg', 'png', 'webp', 'avif'] as const) {
    it(`should find the artist of a ${format}`, async () => {
      const { readings } = await readFile({ bytes: await told(format), type: `image/${format}` })
      expect(readings.map(({ text }) => text).join('\n')).toContain(author)
    })
  }

  it('should find Cyrillic words in a comment and in Windows fields', async () => {
    const windows = Buffer.concat([Buffer.from('XP'), Buffer.from('Зоривела', 'utf16le')])
    const bytes = jpegComment(
      await told('jpeg'),
      `Снято в доме Зоривелы ${windows.toString('latin1')}`,
    )
    const { readings } = await readFile({ bytes, type: 'image/jpeg' })
    const all = readings.map(({ text }) => text).join('\n')
    expect(all).toContain('Снято в доме Зоривелы')
  })
})
