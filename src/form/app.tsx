import { useCallback, useEffect, useState } from 'react'
import { createAutosave } from '../drafts/autosave'
import { lockDraft } from '../drafts/draft-lock'
import type { DraftStore, DraftSummary } from '../drafts/draft-store'
import { openDraftStore } from '../drafts/draft-store'
import { createJournal, type Journal } from '../drafts/journal'
import { carryForward, type Draft, type Imported, importReport, newDraft, publishedEdits } from '../index'
import { EditorPage } from './editor/editor-page'
import { examples } from './examples'
import { ImportReview, type ReviewChoice } from './review/import-review'
import { createSession, type Session } from './session/session'
import { StartPage } from './start/start-page'

/** A draft that is open: its session, and what ends keeping it. */
type OpenDraft = { id: string; session: Session; close: () => Promise<void> }

type Screen =
  | { at: 'start' }
  | { at: 'review'; imported: Imported; name: string; into: OpenDraft | undefined }
  | { at: 'editor'; open: OpenDraft }
