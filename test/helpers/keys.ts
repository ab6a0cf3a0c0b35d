import { createHash } from 'node:crypto'

/** Keys of the tests alone; every real ring is made at random. */
export const testKeys = `test1:${createHash('sha256').update('keys of the tests').digest('base64')}`

export const testSecret = 'a secret of the tests alone, of 32 characters and more'
