import type { FileReader, FileReaders } from './decodeFile.js'

import { FileRefusedError, readableTypes, readFile } from '../files/index.js'
import { UnreadablePartError } from './unreadable.js'

const readerOf =
  (type: string): FileReader =>
  async ({ bytes, where }) => {
    try {
      const { readings } = await readFile({ bytes, type })
      return readings.map(({ kind, text, where: place }) => ({
        kind,
        text,
        where: `${where} ${place}`,
      }))
    } catch (error) {
      throw error instanceof FileRefusedError ? new UnreadablePartError(where, error.reason) : error
    }
  }

/** Readers of pictures (what they tell besides the picture), PDF and DOCX. */
export const fileReaders: FileReaders = Object.fromEntries(
  readableTypes.map((type) => [type, readerOf(type)]),
)
