import { memo, useEffect, useState } from 'react'
import { format2021, type Section, sectionHeading } from '../../index'
import { showForm } from '../preview/preview-state'
import { useSessionState } from '../session/session-context'
import { focusOn } from '../text/text-field'
import { openIn, progressOf, progressPhrase } from './section-progress'
import './outline.css'

const sections: readonly Section[] = format2021.sections

/** The six sections beside the page: which one is in view, and what is still open in each. */
export function Outline() {
  const current = useCurrentSection()
  const findings = useSessionState((state) => state.findings)
  const open = useSessionState((state) => sections.map((section) => openIn(section, state)).join()).split(',')
  return (
    <nav className="outline" aria-label="目录">
      <ol>
        {sections.map((section, i) => {
          const progress = progressOf(section, findings, Number(open[i]))
          return (
            <OutlineItem
              key={section.id}
              section={section}
              current={section.id === current}
              phrase={progressPhrase(section, progress)}
              tone={toneOf(progress)}
            />
          )
        })}
      </ol>
    </nav>
  )
}

type ItemProps = { section: Section; current: boolean; phrase: string; tone: keyof typeof marks }

const OutlineItem = memo(function OutlineItem({ section, current, phrase, tone }: ItemProps) {
  return (
    <li>
      <button
        type="button"
        className={`outline-item ${tone}`}
        aria-current={current || undefined}
        onClick={() => goTo(section)}
      >
        <span className="outline-title">{sectionHeading(section)}</span>
        <span className="outline-state">
          <span aria-hidden="true">{marks[tone]}</span> {phrase}
        </span>
      </button>
    </li>
  )
})

const marks = { error: '✕', open: '○', warning: '!', done: '✓' } as const

function toneOf({ errors, warnings, open, untouched, incomplete }: ReturnType<typeof progressOf>): keyof typeof marks {
  if (errors > 0) return 'error'
  if (open > 0 || untouched > 0 || incomplete) return 'open'
  return warnings > 0 ? 'warning' : 'done'
}

function goTo(section: Section): void {
  const element = document.getElementById(elementId(section.id))
  showForm()
  element?.scrollIntoView({ block: 'start' })
  const field = element?.querySelector<HTMLElement>('input, [contenteditable=true]')
  if (field) focusOn(field)
}

/** The id of the section the clerk works in: that with the focus while it is on the screen, else the one in view. */
function useCurrentSection(): string | undefined {
  const [current, setCurrent] = useState<string | undefined>(sections[0]?.id)
  useEffect(() => {
    const inView = new Set<string>()
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) inView.add(target.id)
          else inView.delete(target.id)
        }
        const first = sections.find(({ id }) => inView.has(elementId(id)))
        const section = isOnScreen(document.activeElement) ? sectionOf(document.activeElement) : undefined
        if (section ?? first) setCurrent((section ?? first)?.id)
      },
      { rootMargin: '-20% 0px -60% 0px' },
    )
    // No measuring here: this runs at every move from cell to cell.
    const follow = ({ target }: FocusEvent) => {
      const section = sectionOf(target as Element)
      if (section) setCurrent(section.id)
    }
    for (const { id } of sections) {
      const element = document.getElementById(elementId(id))
      if (element) observer.observe(element)
    }
    document.addEventListener('focusin', follow)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', follow)
    }
  }, [])
  return current
}

function sectionOf(element: Element | null): Section | undefined {
  const id = element?.closest('section[id]')?.id
  return sections.find((section) => elementId(section.id) === id)
}

function isOnScreen(element: Element | null): boolean {
  const box = element?.getBoundingClientRect()
  return box !== undefined && box.bottom > 0 && box.top < window.innerHeight
}

function elementId(section: string): string {
  return `section-${section}`
}
