import { Icon } from './Icon.js'

/** The mark with the name, for the sign-in page. */
export const Logo = () => (
  <span className="elchi-logo">
    <Icon />
    <span aria-hidden>Elchi</span>
  </span>
)
