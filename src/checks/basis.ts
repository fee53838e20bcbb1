import { format2021 } from '../schema/format-2021'

/** What rules rest on, as findings cite it. The sentences of the rules are our own. */

/** 条例: 《中华人民共和国政府信息公开条例》, 国务院令第711号. */
export function article(number: string): string {
  return `《政府信息公开条例》第${number}条`
}

/** The document that mandates the format. */
export const mandate: string = format2021.basis

/** 《政府信息公开信息处理费管理办法》, whose outcome the sixth section reports. */
export const feeDocument = '国办函〔2020〕109号'

/** 《党政机关公文格式》: 7.2.5 document numbers, 7.3.3 the levels of headings, 7.3.5.4 the date. */
export function layoutStandard(clause: string): string {
  return `GB/T 9704-2012 ${clause}`
}

/** 《标点符号用法》. */
export const punctuationStandard = 'GB/T 15834-2011'
