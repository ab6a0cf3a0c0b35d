import { totpCode } from 'payload-elchi'

import type { TestApp } from './boot.js'

type Setup = { code: string; recoveryCodes: string[]; secret: string; setup: string }

/**
 * Signs in as a person would: sets up a second factor where the account needs one, and uses one of
 * its recovery codes at each later sign-in, since a code of the authenticator works only once.
 */
export const signInWith = (rest: TestApp['rest']): TestApp['login'] => {
  const spare = new Map<string, string[]>()
  return async (email, password) => {
    const signIn = async (more: object = {}) => {
      const { body } = await rest('POST', '/users/login', { body: { email, password, ...more } })
      return body
    }
    const code = spare.get(email)?.pop()
    const answer = await signIn(code ? { code } : {})
    const [error] = (answer.errors ?? []) as { data?: Setup }[]
    if (error?.data?.code !== 'second-factor-setup') {
      return String(answer.token)
    }
    const { recoveryCodes, secret, setup } = error.data
    spare.set(email, recoveryCodes)
    const { token } = await signIn({ code: totpCode(secret, new Date()), setup })
    return String(token)
  }
}
