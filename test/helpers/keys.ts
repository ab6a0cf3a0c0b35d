/** Keys of the tests alone; every real ring is made at random. */
export const testKeys = `test1:${Buffer.alloc(32, 7).toString('base64')}`

export const testSecret = 'a secret of the tests alone, of 32 characters and more'
