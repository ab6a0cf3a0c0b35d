/**
 * Loads `lexical` before everything that builds on it. Its modules for Node await one another at
 * the top level; loaded side by side on Node 20, two of three starts end there, with code 0 and
 * nothing done.
 */
await import('@payloadcms/richtext-lexical/lexical')
