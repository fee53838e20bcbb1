import type { Imported } from '../../index'

export type ReviewChoice = 'visible' | 'carried'

type Props = {
  imported: Imported
  name: string
  openTitle?: string
  onUseAsLastYear: (choice: ReviewChoice) => void
  onEditThis: (choice: ReviewChoice) => void
  onImportInto?: (choice: ReviewChoice) => void
  onCancel: () => void
}

/** Stand-in until the review is here. */
export function ImportReview({ onUseAsLastYear, onEditThis }: Props) {
  return (
    <main>
      <button type="button" onClick={() => onUseAsLastYear('visible')}>
        用作上年报告
      </button>
      <button type="button" onClick={() => onEditThis('visible')}>
        直接编辑这份报告
      </button>
    </main>
  )
}
