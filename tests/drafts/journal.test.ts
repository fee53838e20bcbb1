import { describe, expect, it } from 'vitest'
import { createJournal } from '../../src/drafts/journal'
import { memoryStorage } from './memory-storage'

const set = (path: string, to: string, from = '') => ({ path, from, to })

describe('the journal of what is not saved yet', () => {
  it('is read by the next page after this one was killed', () => {
    const storage = memoryStorage()
    createJournal(storage).add('a', [set('overview', '政府'), set('problems', '无')])
    expect(createJournal(storage).read('a')).toEqual([set('overview', '政府'), set('problems', '无')])
  })

  it('keeps the last value only while one field is typed into', () => {
    const journal = createJournal(memoryStorage())
    journal.add('a', [set('overview', '政')])
    journal.add('a', [set('overview', '政府', '政')])
    expect(journal.read('a')).toEqual([set('overview', '政府')])
  })

  it('keeps what was typed while a save was on its way', () => {
    const journal = createJournal(memoryStorage())
    journal.add('a', [set('overview', '政')])
    const saving = journal.mark()
    journal.add('a', [set('problems', '无')])
    journal.clear('a', saving)
    expect(journal.read('a')).toEqual([set('problems', '无')])
  })

  it('leaves nothing behind once everything is saved', () => {
    const storage = memoryStorage()
    const journal = createJournal(storage)
    journal.add('a', [set('overview', '政')])
    journal.clear('a', journal.mark())
    expect(storage.length).toBe(0)
  })

  it('keeps what a killed page left until it is saved, whatever is typed on top', () => {
    const storage = memoryStorage()
    createJournal(storage).add('a', [set('overview', '政')])
    const next = createJournal(storage)
    next.add('a', [])
    expect(createJournal(storage).read('a')).toEqual([set('overview', '政')])
    next.add('a', [set('problems', '无')])
    expect(createJournal(storage).read('a')).toEqual([set('overview', '政'), set('problems', '无')])
    next.clear('a', next.mark())
    expect(createJournal(storage).read('a')).toEqual([])
  })

  it('keeps drafts apart, and sees what another window wrote', () => {
    const storage = memoryStorage()
    const [one, other] = [createJournal(storage), createJournal(storage)]
    one.add('a', [set('overview', '甲')])
    one.clear('a', one.mark())
    other.add('a', [set('overview', '乙')])
    one.add('b', [set('overview', '丙')])
    expect(one.read('a')).toEqual([set('overview', '乙')])
    expect(other.read('b')).toEqual([set('overview', '丙')])
  })

  it('says so where the browser refuses to keep it', () => {
    expect(createJournal(undefined).add('a', [set('overview', '政')])).toBe(false)
    expect(createJournal(memoryStorage(10)).add('a', [set('overview', '政府信息公开')])).toBe(false)
  })

  it('takes a damaged entry for none', () => {
    const storage = memoryStorage()
    storage.setItem('zfxxgk-nianbao.journal.a', '[{"path":')
    storage.setItem('zfxxgk-nianbao.journal.b', '[7, {"path": 3}]')
    expect(createJournal(storage).read('a')).toEqual([])
    expect(createJournal(storage).read('b')).toEqual([])
  })
})
