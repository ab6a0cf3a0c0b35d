import './brand.css'

/** An envelope that is also a bird's wing: what an envoy carries, and how. */
export const Icon = () => (
  <svg aria-label="Elchi" className="elchi-mark" fill="none" role="img" viewBox="2 2 28 28">
    <path
      className="elchi-mark__fold"
      d="M3 8.5 16 19 29 8.5V24a2.5 2.5 0 0 1-2.5 2.5h-21A2.5 2.5 0 0 1 3 24Z"
    />
    <path className="elchi-mark__wing" d="M3 8.5C9 3.8 20 3.4 29 8.5L16 19Z" />
  </svg>
)
