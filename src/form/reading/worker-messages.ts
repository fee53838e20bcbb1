import type { Imported, Unreadable } from '../../index'

/** A file to be read. */
export type ToWorker = { bytes: Uint8Array; name: string }

/** How far it is, from 0 to 1; in the end what was read, or that an exception nobody expected ended it. */
export type FromWorker = { share: number } | { imported: Imported | Unreadable } | { failed: string }
