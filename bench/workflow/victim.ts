import { transition } from '../../src/workflow/index.js'
import { bootApp, type Database } from '../../test/workflow/app.js'
import { simple, user } from '../../test/workflow/engine/definitions.js'

/** Works without end on a database, until it is killed. */
const [database, url] = process.argv.slice(2) as [Database, string]
setInterval(() => undefined, 1_000)
const { payload } = await bootApp({
  database,
  options: { effects: { 'posts.announce': () => Promise.resolve() }, workflows: [simple] },
  url,
})

const actor = user('anna', 'editor', 'custodian')
for (;;) {
  const { id } = await payload.create({
    collection: 'posts' as never,
    data: { title: 'One' } as never,
    draft: true,
  })
  for (const name of ['submit', 'publish', 'sendBack', 'submit', 'publish']) {
    await transition({
      id,
      actor,
      collection: 'posts',
      comment: 'because',
      idempotencyKey: `${Math.random()}`,
      payload,
      transition: name,
    })
  }
  process.stdout.write('one more\n')
}
