import { readArguments } from './readArguments.js'

readArguments({
  options: {},
  usage: `usage: npm run keys:status
Which key how many sealed texts and files need, and which erasures wait for which key.
ends with 0: every key is there; 1: one is not in ELCHI_KEYS; 2: could not look`,
})

// Only now: whoever called it wrongly need not wait for the app.
const { keyUse, pendingErasures } = await import('payload-elchi')
const { runScript } = await import('./runScript.js')

await runScript('The keys could not be looked at', async (payload) => {
  const uses = await keyUse(payload)
  const pending = await pendingErasures(payload)
  for (const { envelopes, isCurrent, isHeld, keyId } of uses) {
    const waiting = pending.filter((each) => each.keyId === keyId).length
    console.log(
      [
        `${keyId}${isCurrent ? ' (current)' : ''}: ${envelopes} sealed texts and files`,
        ...(waiting > 0 ? [`${waiting} erasures wait for its destruction`] : []),
        ...(isHeld ? [] : ['NOT IN ELCHI_KEYS: what is under it cannot be opened']),
        ...(!isCurrent && isHeld && envelopes === 0
          ? ['not needed: take it out of ELCHI_KEYS and destroy every copy']
          : []),
      ].join('; '),
    )
  }
  pending.forEach(({ id, keyId }) => console.log(`pending: ${id} until ${keyId} is destroyed`))
  return uses.every(({ isHeld }) => isHeld) ? 0 : 1
})
