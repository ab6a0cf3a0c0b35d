/**
 * The hash of a passphrase is slow on purpose, and tests sign the same people in again and again:
 * each is computed once per process and salt. What it is stays the same, also for the built app that
 * reads it elsewhere; how much work a sign-in is has a test and a benchmark of its own.
 */
const crypto = process.getBuiltinModule('node:crypto')
const mark = Symbol.for('elchi.hashes')

if (!crypto[mark]) {
  const { pbkdf2 } = crypto
  const known = new Map()
  crypto[mark] = true
  crypto.pbkdf2 = (password, salt, iterations, keyLength, digest, done) => {
    const key = JSON.stringify([String(password), String(salt), iterations, keyLength, digest])
    const hash = known.get(key)
    if (hash) {
      setImmediate(done, null, Buffer.from(hash))
      return
    }
    pbkdf2(password, salt, iterations, keyLength, digest, (error, computed) => {
      if (!error) {
        known.set(key, Buffer.from(computed))
      }
      done(error, computed)
    })
  }
}
