/** The library face: all of the program that needs no screen. The form, scripts and tests use nothing else. */
export { type Checked, checkOutcomes } from './checks/check-outcomes'
export { checkReport } from './checks/check-report'
export { type CheckContext, type Checker, checkArithmetic, createChecker } from './checks/checker'
export { confirmEdits } from './checks/confirmed'
export type { Finding, Place, Repair, Severity } from './checks/finding'
export type { Rule, RuleExample } from './checks/rule'
export { ruleGroups, rules } from './checks/rule-catalogue'
export type { SetAside } from './checks/set-aside'
export { type UntouchedSentence, untouchedSentences } from './checks/untouched'
export { type FigureChange, figureChange } from './compare/figures'
export { type ParagraphPair, pairedParagraphs } from './compare/paragraphs'
export { editsOfAccepted, type ReturnedDifference, returnedDifferences } from './compare/returned'
export { aroundChanges, type Piece, type TextDifference, textDifference } from './compare/text-difference'
export { type CheckSheet, checkSheet } from './export/check-sheet'
export { exportCheckSheet } from './export/export-check-sheet'
export { type ExportOptions, exportDocx } from './export/export-docx'
export { exportWebPage, type WebPage } from './export/export-web-page'
export { exportWorkbook } from './export/export-workbook'
export {
  checkSheetFileNameOf,
  fileNameOf,
  handInFileNameOf,
  projectFileNameOf,
  webPageFileNameOf,
  workbookFileNameOf,
} from './export/file-name'
export { type FontChoice, type FontRole, fontFamily, fontOf } from './export/fonts'
export { exportHandIn, type HandInOptions } from './export/hand-in'
export { type Page, type PageCell, type PageItem, type PageLine, pagesOf } from './export/layout/pages'
export { draftMark, type LayoutChoices, usualLayout } from './export/layout-choices'
export { narrativeParagraph } from './export/narrative-paragraph'
export { type OfficialDocument, type Origin, officialDocument, typedStretch } from './export/official-document'
export { projectFile } from './export/project-file'
export { reportFingerprint } from './export/report-fingerprint'
export type { ReviewNote } from './export/review-notes'
export type { Block, SourceCell, SourcePosition, SourceTable } from './import/block'
export { carryForward, lastYearEdits } from './import/carry-forward'
export {
  type Assignment,
  type Decided,
  type Decisions,
  type Doubt,
  decided,
  doubtsOf,
  isNarrative,
  type OpenItem,
  type OpenNumber,
  openDoubts,
  placeKey,
  undecided,
  withAssigned,
  withCells,
  withoutAssigned,
} from './import/decisions'
export { importReport } from './import/import-report'
export type {
  Difference,
  Imported,
  ImportedCell,
  ImportNote,
  NotPlaced,
  Proposal,
  Tally,
  Unreadable,
} from './import/imported'
export { type Mend, mendsOf } from './import/mends'
export { type RowFill, rowFills, withRow } from './import/row-fills'
export { type Cell, cellName, cellOf, cells2021, isCellId, rowsOfTable } from './schema/cells'
export type { CheckedGroup } from './schema/check-outcome'
export { addDecimals } from './schema/decimal'
export {
  cellText,
  type Draft,
  type DraftCells,
  draftSchema,
  type IssuerKind,
  inferIssuerKind,
  issuerKinds,
  type NarrativeField,
  narrativeFields,
  newDraft,
  type Published,
  publishedPart,
  type Report,
  reportTitle,
} from './schema/draft'
export {
  cellAtPath,
  cellPath,
  type Edit,
  editsBetween,
  type FieldPath,
  inverseOf,
  valueAt,
  withEdits,
} from './schema/edits'
export {
  type CellId,
  type FormatTable,
  type NarrativeId,
  type Section,
  sectionHeading,
  shortName,
  withoutOrdinal,
} from './schema/format'
export { format2021 } from './schema/format-2021'
export { type GridCell, gridRows, type OfficialGrid, officialGrid } from './schema/grid'
export {
  type LinkedFigure,
  linkedFigure,
  linkedFiguresIn,
  toFillIn,
  type WrittenFigure,
  type WrittenOut,
  writtenOut,
} from './schema/linked-figures'
export { readDraft } from './schema/migrate'
export { narrativeName } from './schema/narrative-name'
export { type Narratives, narrativeOf, printedParagraphs } from './schema/narratives'
export type { ParagraphStyle } from './schema/paragraph-styles'
export { printedCell } from './schema/printed'
export { type CellReading, readCell } from './schema/read-cell'
export { type Relation, relations2021 } from './schema/relations'
export { blankCells, fillBlanks, followTotals } from './schema/totals'
export type { Statement } from './statements/statement'
export { statementsFor } from './statements/statements-for'
