import { unzipSync, zipSync } from 'fflate'
import { exportDocx } from '../../src/index'
import { seedDraft } from '../fixtures/seeds'
import { type Measurement, measurement, quantile } from './measurement'
import { fillTemplate, taggedTemplate } from './template-peer'

const runs = 60
const warmUp = 15

/**
 * Bench (c): writing the Word file of a published report, against docxtemplater filling the official template with the
 * same figures and texts, and against nothing but zipping the parts of our own file with fflate.
 */
export async function exportBench(): Promise<Measurement[]> {
  const draft = await seedDraft('yaodu-2023')
  const parts = unzipSync(await exportDocx(draft))
  const template = taggedTemplate()
  const times = { ours: [] as number[], template: [] as number[], zip: [] as number[] }
  // All three turn by turn, so that whatever else the machine does falls on all of them.
  for (let run = 0; run < warmUp + runs; run++) {
    const ours = await milliseconds(() => exportDocx(draft))
    const filled = await milliseconds(() => fillTemplate(template, draft))
    const zipped = await milliseconds(() => zipSync(parts))
    if (run < warmUp) continue
    times.ours.push(ours)
    times.template.push(filled)
    times.zip.push(zipped)
  }
  const ours = quantile(times.ours, 0.5)
  return [
    measurement('导出 Word', ours, 'docxtemplater 填写官方模板', quantile(times.template, 0.5), 1.3),
    measurement('导出 Word', ours, 'fflate 只压缩同样的内容', quantile(times.zip, 0.5)),
    measurement(
      'Word 文件大小（KB）',
      size(await exportDocx(draft)),
      'docxtemplater 填写官方模板',
      size(fillTemplate(template, draft)),
    ),
  ]
}

function size({ length }: Uint8Array): number {
  return length / 1024
}

async function milliseconds(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
