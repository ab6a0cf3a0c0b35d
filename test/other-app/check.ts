import assert from 'node:assert/strict'
import { getPayload, handleEndpoints } from 'payload'
import { person, walk } from 'payload-elchi/testing'

import config from './payload.config.js'
import { review } from './review.js'

const cast = ['anna', 'boris'].map((name) => person(name, 'editor'))
assert.deepEqual(walk(review, { author: cast[0]!, cast }).neverFired, [])

const payload = await getPayload({ config })
const password = 'a passphrase of this check'

const login = async (email: string): Promise<string> => {
  await payload.create({ collection: 'users', data: { email, password, roles: ['editor'] } })
  return String((await payload.login({ collection: 'users', data: { email, password } })).token)
}

const call = async (token: string, method: string, path: string, body?: object) => {
  const response = await handleEndpoints({
    config,
    request: new Request(`http://localhost/api${path}`, {
      body: body && JSON.stringify(body),
      headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' },
      method,
    }),
  })
  return { body: JSON.parse(await response.text()), status: response.status }
}

const anna = await login('anna@example.org')
const boris = await login('boris@example.org')
const { id } = (await call(anna, 'POST', '/posts', { title: 'One' })).body.doc
const fire = (token: string, name: string, expectedSequence: number) =>
  call(token, 'POST', `/posts/${id}/workflow/${name}`, { expectedSequence })

assert.equal((await fire(anna, 'submit', 1)).body.state, 'review')
const own = await fire(anna, 'approve', 2)
assert.equal(own.status, 422)
assert.equal(own.body.blockers[0].code, 'four-eyes-author')
assert.equal((await call(boris, 'PATCH', `/posts/${id}`, { state: 'approved' })).status, 403)
assert.equal((await fire(boris, 'approve', 2)).body.state, 'approved')
assert.equal((await call(anna, 'GET', `/posts/${id}`)).body.state, 'approved')
assert.equal((await call(anna, 'PATCH', `/posts/${id}`, { title: 'Two' })).status, 422)
for (const entry of ['client', 'rsc', 'types']) {
  assert.ok(import.meta.resolve(`payload-elchi/${entry}`))
}
console.log('Another app works with the packed plugin.')
process.exit(0)
