import type { Figure } from './vault.js'

import { boot } from '../test/helpers/boot.js'
import { testPassword } from '../test/helpers/passwords.js'

const rounds = 50

const median = (values: number[]): number => values.sort((a, b) => a - b)[rounds / 2] ?? 0

/**
 * How long a wrong sign-in takes for accounts that exist and for those that do not, taken in turns
 * so that whatever else the machine does meets both alike.
 */
export const signIns = async (): Promise<Figure[]> => {
  const app = await boot()
  for (let n = 0; n < rounds; n += 1) {
    await app.payload.db.create({
      collection: 'users',
      customID: `known${n}`,
      data: {
        id: `known${n}`,
        name: 'Known',
        email: `known.${n}@elchi.example`,
        hash: `pbkdf2-sha256-v1:${'00'.repeat(32)}`,
        roles: ['editor'],
        salt: 'ab'.repeat(32),
      } as never,
    })
  }
  const taken: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
  for (let n = 0; n < rounds; n += 1) {
    const turns = n % 2 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)
    for (const who of turns) {
      const started = performance.now()
      await app.rest('POST', '/users/login', {
        body: { email: `${who}.${n}@elchi.example`, password: testPassword },
      })
      taken[who].push(performance.now() - started)
    }
  }
  await app.close()
  const [known, unknown] = [median(taken.known), median(taken.unknown)]
  const apart = Number(((Math.abs(known - unknown) / known) * 100).toFixed(1))
  const figure = (name: string, value: number): Figure => ({
    name,
    goal: null,
    holds: null,
    unit: 'ms',
    value: Number(value.toFixed(1)),
  })
  return [
    figure('sign-in, known account', known),
    figure('sign-in, unknown account', unknown),
    { name: 'known and unknown apart', goal: 10, holds: apart <= 10, unit: '%', value: apart },
  ]
}
