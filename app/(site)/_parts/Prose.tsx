/**
 * The approved HTML of a release, as it is: the renderer wrote it from an allow-list of nodes, and
 * its hash was compared before.
 */
export const Prose = (props: { className?: string; html: string; language: string }) => (
  <div
    className={props.className ?? 'prose'}
    dangerouslySetInnerHTML={{ __html: props.html }}
    lang={props.language}
  />
)
