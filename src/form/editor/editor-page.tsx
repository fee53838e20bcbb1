import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type ExportOptions, exportDocx, type Finding, fileNameOf } from '../../index'
import { CompareDialog } from '../compare/compare-dialog'
import { DropVeil, useFileDrop } from '../file-drop'
import { choicesFor, useLayoutSettings } from '../layout-settings'
import { useLastField } from '../preview/follow-cursor'
import { PreviewPane } from '../preview/preview-pane'
import { usePreviewState } from '../preview/preview-state'
import { PrintPages } from '../preview/print-pages'
import { saveFile } from '../save-file'
import { saveProject } from '../save-project'
import type { Session } from '../session/session'
import { SessionProvider } from '../session/session-context'
import { SearchBar } from '../text/search-bar'
import { selectedWords } from '../text/text-field'
import { Announcer } from './announcer'
import { DocumentPage } from './document-page'
import { ExportDialog, type WordChoice } from './export-dialog'
import { FindingsPanel } from './findings-panel'
import { IssuerKindChoice } from './issuer-kind-choice'
import { KeyHelp } from './key-help'
import { Notice } from './notice'
import { Outline } from './outline'
import { reveal } from './reveal'
import { notesOf } from './review-notes'
import { RuleCatalogue } from './rule-catalogue'
import { useShortcuts } from './shortcuts'
import { StatusBar } from './status-bar'
import { Toolbar } from './toolbar'
import './editor.css'

type Props = {
  session: Session
  onBack: () => void
  onOpenFile: (file: File) => void
}

/** The editor of one draft: the document in the middle, where it stands on the left, what was found on the right. */
export function EditorPage({ session, onBack, onOpenFile }: Props) {
  const [dialog, setDialog] = useState<'export' | 'help' | 'rules' | 'compare'>()
  const help = useCallback(() => setDialog('help'), [])
  const exportWord = useCallback(() => setDialog('export'), [])
  const showRules = useCallback(() => setDialog('rules'), [])
  const compare = useCallback(() => setDialog('compare'), [])
  const close = useCallback(() => setDialog(undefined), [])
  const [search, setSearch] = useState<{ words: string; opened: number }>()
  const find = useCallback(
    () => setSearch((before) => ({ words: selectedWords(), opened: (before?.opened ?? 0) + 1 })),
    [],
  )
  const preview = usePreviewState()
  const lastField = useLastField()
  useShortcuts(
    session,
    useMemo(() => ({ help, exportWord, find, preview: preview.toggle }), [help, exportWord, find, preview.toggle]),
  )

  const page = useRef<HTMLElement>(null)
  useEffect(() => page.current?.focus({ preventScroll: true }), [])
  // What was said last is not to lie over a dialog.
  useEffect(() => {
    if (dialog) session.store.setState({ notice: undefined })
  }, [dialog, session])
  const dragging = useFileDrop(([first, ...others]) => {
    if (others.length > 0) session.say('一次只能打开一个文件，请只拖入一个。')
    else if (first) onOpenFile(first)
  })
  return (
    <SessionProvider value={session}>
      <div className={preview.open ? (preview.beside ? 'editor preview-beside' : 'editor preview-in-place') : 'editor'}>
        <div className="head">
          <Toolbar
            onBack={onBack}
            onOpenFile={onOpenFile}
            onSaveProject={() => saveProject(session)}
            onCompare={compare}
            onFind={find}
            onExport={exportWord}
            onHelp={help}
            previewOpen={preview.open}
            onPreview={preview.toggle}
          />
          {search && <SearchBar key={search.opened} first={search.words} onClose={() => setSearch(undefined)} />}
        </div>
        <aside className="side" aria-label="目录和机关类型">
          <Outline />
          <IssuerKindChoice />
        </aside>
        <main ref={page} className="page" tabIndex={-1}>
          <DocumentPage />
        </main>
        {preview.open && <PreviewPane inPlace={!preview.beside} lastField={lastField} onClose={preview.toggle} />}
        <FindingsPanel onShowRules={showRules} />
        <StatusBar />
      </div>
      <PrintPages />
      <Announcer />
      <Notice />
      {dragging && <DropVeil />}
      {dialog === 'help' && <KeyHelp onClose={close} />}
      {dialog === 'rules' && <RuleCatalogue onClose={close} />}
      {dialog === 'compare' && <CompareDialog onClose={close} />}
      {dialog === 'export' && <ExportOfSession session={session} onClose={close} />}
    </SessionProvider>
  )
}

function ExportOfSession({ session, onClose }: { session: Session; onClose: () => void }) {
  const { draft } = session.store.getState()
  const { findings, setAside } = session.finalCheck()
  const show = (finding: Finding) => {
    onClose()
    session.point(finding)
    const first = finding.at[0]
    if (first) setTimeout(() => reveal(first))
  }
  const settings = useLayoutSettings((all) => all)
  const wordOptions = ({ forPublic, withNotes }: WordChoice): ExportOptions => {
    const notes = withNotes ? notesOf(findings.filter(({ severity }) => severity !== 'hint')) : []
    return { forPublic, layout: choicesFor(settings, findings), notes }
  }
  const write = async (choice: WordChoice) => {
    const name = fileNameOf(draft)
    saveFile(await exportDocx(draft, wordOptions(choice)), name, wordType)
    session.say(`已导出：${name}`)
  }
  return (
    <ExportDialog
      draft={draft}
      fileName={fileNameOf(draft)}
      findings={findings}
      setAside={setAside}
      wordOptions={wordOptions}
      onExport={write}
      onShow={show}
      onClose={onClose}
    />
  )
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
