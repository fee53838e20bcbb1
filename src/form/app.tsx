import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type DraftSummary, openDraftStore } from '../drafts/draft-store'
import { createJournal } from '../drafts/journal'
import { carryForward, type Draft, type Edit, editsBetween, type Imported, lastYearEdits, newDraft } from '../index'
import { ReturnedPage } from './compare/returned-page'
import { createDesk, type Desk, type OpenDraft } from './desk'
import { EditorPage } from './editor/editor-page'
import { LeaveDialog } from './editor/leave-dialog'
import { examples } from './examples'
import { ReadingNotice } from './reading/reading-notice'
import { useReading } from './reading/use-reading'
import { ImportReview } from './review/import-review'
import { saveProject } from './save-project'
import { StartPage } from './start/start-page'

type Review = { imported: Imported; name: string }
/** A report that came back from being signed, to be held against the open draft. */
type Returned = { report: Draft; name: string; notPlaced: number }

/** The whole program: the start page, the editor of one draft, and the review of a file between them. */
export function App() {
  const desk = useDesk()
  const [drafts, setDrafts] = useState<readonly DraftSummary[]>([])
  const [open, setOpen] = useState<OpenDraft>()
  const [review, setReview] = useState<Review>()
  const [returned, setReturned] = useState<Returned>()
  const [problem, setProblem] = useState<string>()
  /** What the clerk was about to do when the open draft turned out not to be kept. */
  const [leaving, setLeaving] = useState<() => Promise<void>>()

  const refresh = useCallback(async () => {
    const listed = (await desk?.list()) ?? []
    if ('problem' in listed) setProblem(listed.problem)
    else setDrafts(listed)
  }, [desk])
  useEffect(() => {
    // Another window may have added or changed drafts meanwhile.
    const refreshWhenSeen = () => {
      if (document.visibilityState === 'visible') void refresh()
    }
    refreshWhenSeen()
    document.addEventListener('visibilitychange', refreshWhenSeen)
    return () => document.removeEventListener('visibilitychange', refreshWhenSeen)
  }, [refresh])

  const { reading, readFile, readText } = useReading({
    onRead: (imported, name) => setReview({ imported, name }),
    onProblem: (sentence) => (open ? open.session.say(sentence) : setProblem(sentence)),
  })
  const openFile = (file: File) => {
    setProblem(undefined)
    void readFile(file)
  }
  const changing = useRef(false)
  /** One change of page at a time: a double click is one click. */
  const change = async (work: () => Promise<void>) => {
    if (changing.current) return
    changing.current = true
    try {
      await work()
    } finally {
      changing.current = false
    }
  }
  /** Leaves the open draft, if there is one, for something else; asks first where it could not be kept. */
  const leaveFor = (next: () => Promise<void>) =>
    change(async () => {
      if (open && !(await open.save())) return setLeaving(() => next)
      await next()
    })
  const edit = (draft: Draft) =>
    leaveFor(async () => {
      if (!desk) return
      await open?.close()
      setReview(undefined)
      setProblem(undefined)
      setOpen(await desk.begin(draft))
    })
  const resume = (id: string) =>
    change(async () => {
      const opened = await desk?.resume(id)
      if (!opened) return
      if ('problem' in opened) return setProblem(opened.problem)
      setProblem(undefined)
      setOpen(opened)
    })
  /** A workbook has nothing to say about the texts, so they stay. */
  const told = (draft: Draft, before: Draft) =>
    review?.imported.tablesOnly ? { ...before, cells: draft.cells } : draft
  const compareWith = (draft: Draft) => {
    if (!open || !review) return
    const { imported, name } = review
    const report = told(draft, open.session.store.getState().draft)
    setReturned({ report, name, notPlaced: imported.notPlaced.length })
    setReview(undefined)
  }
  const acceptReturned = (edits: readonly Edit[], accepted: number) => {
    if (!open || !returned) return
    const { name } = returned
    open.session.apply(edits, { label: `采用“${name}”的改动 ${accepted} 处`, follow: false })
    open.session.say(`已采用“${name}”的改动 ${accepted} 处。按 Ctrl+Z 可以撤销。`)
    setReturned(undefined)
  }
  const importInto = (draft: Draft) => {
    if (!open) return
    const before = open.session.store.getState().draft
    const { lastYear, issuerKind, confirmed, dismissed, rulesOff } = before
    const now = { ...told(draft, before), issuerKind, confirmed, dismissed, rulesOff, ...(lastYear && { lastYear }) }
    const edits = editsBetween(before, now)
    open.session.apply(edits, { label: `导入“${review?.name ?? ''}”`, follow: false })
    open.session.say(`已导入“${review?.name ?? ''}”，改动 ${edits.length} 处。按 Ctrl+Z 可以撤销。`)
    setReview(undefined)
  }
  const attach = (draft: Draft, carryIn: boolean) => {
    if (!open) return
    const { store, apply, say } = open.session
    const before = store.getState().draft
    apply(lastYearEdits(before, draft, carryIn), { label: '附上上年报告' })
    say(`已附上 ${before.year - 1} 年的报告，核对时与它比较。按 Ctrl+Z 可以撤销。`)
    setReview(undefined)
  }
  const back = () =>
    leaveFor(async () => {
      await open?.close()
      setProblem(undefined)
      setOpen(undefined)
      await refresh()
    })

  const notice = reading && <ReadingNotice key={reading.name} {...reading} />
  const saved = open?.session.store.getState().saved
  const leaveDialog = open && leaving && saved?.state === 'failed' && (
    <LeaveDialog
      problem={saved.problem}
      onSaveProject={() => saveProject(open.session)}
      onStay={() => setLeaving(undefined)}
      onLeave={() => {
        setLeaving(undefined)
        void change(leaving)
      }}
    />
  )

  if (review) {
    return (
      <>
        <ImportReview
          imported={review.imported}
          name={review.name}
          {...(open && { open: open.session.store.getState().draft })}
          onUseAsLastYear={(draft) => void edit(carryForward(draft))}
          onEditThis={(draft) => void edit(draft)}
          onImportInto={importInto}
          onCompareWithOpen={compareWith}
          onAttach={attach}
          onCancel={() => setReview(undefined)}
        />
        {leaveDialog}
      </>
    )
  }
  if (open && returned) {
    return (
      <ReturnedPage
        draft={open.session.store.getState().draft}
        returned={returned.report}
        name={returned.name}
        notPlaced={returned.notPlaced}
        onAccept={acceptReturned}
        onCancel={() => setReturned(undefined)}
      />
    )
  }
  if (open) {
    return (
      <>
        <EditorPage key={open.id} session={open.session} onBack={() => void back()} onOpenFile={openFile} />
        {notice}
        {leaveDialog}
      </>
    )
  }
  return (
    <>
      <StartPage
        drafts={drafts}
        examples={examples}
        {...(desk?.problem !== undefined && { storageProblem: desk.problem })}
        {...(problem !== undefined && { problem })}
        onOpenFile={openFile}
        onOpenExample={(name) => {
          const example = examples.find((each) => each.name === name)
          if (!example) return
          setProblem(undefined)
          void readText(name, example.text)
        }}
        onNewDraft={(year, issuer) => void edit(newDraft(year, issuer))}
        onOpenDraft={(id) => void resume(id)}
        onDeleteDraft={(id) => void desk?.remove(id).then(refresh)}
        onUndoDelete={(id) => void desk?.restore(id).then(refresh)}
      />
      {notice}
    </>
  )
}

function useDesk(): Desk | undefined {
  const journal = useMemo(() => createJournal(storage()), [])
  const [desk, setDesk] = useState<Desk>()
  useEffect(() => {
    void openDraftStore(journal).then((store) => setDesk(createDesk(store, journal)))
  }, [journal])
  return desk
}

/** The page's localStorage; reading it throws where the browser keeps nothing. */
function storage(): Storage | undefined {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}
