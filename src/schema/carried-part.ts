import * as z from 'zod'
import { draftVersion, publishedSchema } from './draft'

/**
 * The part that an exported Word file carries beside the visible document, so that opening it again brings back exactly
 * what was typed. It holds what the report publishes and nothing else. Export writes it, import reads it.
 */

/** The namespace of the part; also how it is recognised among a file's parts. */
export const carriedNamespace = 'urn:zhengfu-xinxi-gongkai-nianbao:published'

export const carriedSchema = z.strictObject({
  version: z.int().max(draftVersion),
  /** SHA-256 (hex) of the visible content when it was written, see `visibleFingerprint`. */
  fingerprint: z.string(),
  published: publishedSchema,
})
export type Carried = z.infer<typeof carriedSchema>
