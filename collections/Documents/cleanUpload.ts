import type { CollectionBeforeOperationHook } from 'payload'

import { newRandomId } from 'payload-elchi'
import sharp from 'sharp'

import { UncleanFileError } from './errors.js'

const extensions = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'text/plain': 'txt',
} as const

type CleanType = keyof typeof extensions

/** What can be made clean, or has nothing hidden; office files and PDF keep too much. */
export const cleanTypes = Object.keys(extensions) as CleanType[]

const formats = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' } as const

type Picture = keyof typeof formats

const isPicture = (type: CleanType): type is Picture => type in formats

/** Encodes the picture anew: no camera, place, author, thumbnail or edit history stays. */
const encode = async (bytes: Buffer, type: Picture): Promise<Buffer> => {
  const picture = sharp(bytes, { failOn: 'error' }).rotate()
  try {
    return await picture.toFormat(formats[type]).toBuffer()
  } catch {
    throw new UncleanFileError()
  }
}

/** Gives an upload a random name and takes out what pictures tell besides the picture. */
export const cleanUpload: CollectionBeforeOperationHook = async ({ operation, req }) => {
  const { file } = req
  if (!file || (operation !== 'create' && operation !== 'update')) {
    return
  }
  const type = cleanTypes.find((candidate) => candidate === file.mimetype)
  if (!type) {
    throw new UncleanFileError()
  }
  const data = isPicture(type) ? await encode(file.data, type) : file.data
  req.file = {
    data,
    mimetype: type,
    name: `${newRandomId()}.${extensions[type]}`,
    size: data.length,
  }
}
