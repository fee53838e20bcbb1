import type { Draft } from '../schema/draft'
import { article } from './basis'

/** When a report is due, and on what basis. */
export type Deadline = {
  /** `2024-01-31` */
  date: string
  /** Chinese: what has to be done by then. */
  what: string
  basis: string
}

/** The deadline of a report: governments publish by 31 March, everybody else hands in and publishes by 31 January. */
export function deadlineOf({ year, issuerKind }: Pick<Draft, 'year' | 'issuerKind'>): Deadline {
  const basis = article('四十九')
  return issuerKind === 'government'
    ? { date: `${year + 1}-03-31`, what: '向社会公布', basis }
    : { date: `${year + 1}-01-31`, what: '提交主管部门并向社会公布', basis }
}

const day = 24 * 60 * 60 * 1000

/** How many days lie between two dates (`2024-01-05`); negative where the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / day)
}

/** Whether a text is a date that there is: `2024-02-30` is none. */
export function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
