/** The look of pages that mails lead to: that of the site, in one style sheet of its own. */
export const pageStyle = `
:root { color-scheme: light dark; --paper: #fbfaf6; --ink: #1c2023; --quiet: #565d62; --line: #d9d5ca; --accent: #0d4f5c; --on-accent: #ffffff; --danger: #9a2617; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14181b; --ink: #e8e5de; --quiet: #a4abb0; --line: #343b40; --accent: #8cc9d4; --on-accent: #14181b; --danger: #f0a192; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif; overflow-wrap: break-word; }
main { max-width: 38rem; margin: 0 auto; padding: clamp(2rem, 8vw, 5rem) 1.25rem; }
h1 { font-size: clamp(1.7rem, 1.3rem + 2vw, 2.4rem); line-height: 1.2; margin: 0 0 1rem; text-wrap: balance; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 0.5rem; }
section + section { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 2rem; }
a { color: var(--accent); text-underline-offset: 0.18em; }
p { margin: 0 0 1rem; }
ul { padding-left: 1.25rem; }
.quiet, small { color: var(--quiet); font-size: 0.9375rem; }
fieldset { border: 1px solid var(--line); border-radius: 0.375rem; margin: 0 0 1.25rem; padding: 0.75rem 1rem; }
legend { font-weight: 650; padding: 0 0.375rem; }
label { display: block; padding: 0.375rem 0; cursor: pointer; }
label small { display: block; padding-left: 1.75rem; }
input[type='checkbox'] { width: 1.125rem; height: 1.125rem; margin: 0 0.5rem 0 0; vertical-align: -0.15rem; accent-color: var(--accent); }
select { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--quiet); border-radius: 0.375rem; padding: 0.5rem; min-height: 2.75rem; max-width: 100%; }
button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: 0.5rem 1.25rem; border: 1px solid var(--accent); border-radius: 0.375rem; background: var(--accent); color: var(--on-accent); cursor: pointer; }
button.plain { background: transparent; color: var(--accent); }
button.danger { background: transparent; border-color: var(--danger); color: var(--danger); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
`.trim()
