import { arithmeticBench } from './arithmetic'
import { claimsTable, claimsTime } from './claims'
import { exportBench } from './export'
import { firstPaintBench } from './first-paint'
import { importBench } from './import'
import { keyPressBench } from './key-press'
import type { Measurement } from './measurement'
import { previewBench } from './preview'
import { textTypingBench } from './text-typing'
import { thousandReportsBench } from './thousand-reports'
import { wholeCheckBench } from './whole-check'

/** `npm run bench`: measures everything and prints one table of ratios. Fails where a limit is exceeded. */
export async function runBenches(): Promise<boolean> {
  const benches = [
    keyPressBench,
    textTypingBench,
    arithmeticBench,
    wholeCheckBench,
    exportBench,
    importBench,
    thousandReportsBench,
    firstPaintBench,
    previewBench,
  ]
  const measured: Measurement[] = []
  for (const bench of benches) measured.push(...(await bench()))
  console.table(
    measured.map(({ name, ours, peer, peerName, ratio, limit }) => ({
      项目: name,
      '本程序（毫秒，或所注单位）': rounded(ours),
      对照: peerName,
      '对照（同一单位）': rounded(peer),
      比值: rounded(ratio),
      上限: limit ?? '',
    })),
  )
  console.table(claimsTable())
  const { characters, median } = claimsTime()
  console.log(`正文 ${characters} 字，不用缓存，读出其中的数字：${rounded(median)} 毫秒（中位数）`)
  return measured.every(({ ratio, limit }) => limit === undefined || ratio <= limit)
}

function rounded(value: number): number {
  return Number(value.toPrecision(3))
}
