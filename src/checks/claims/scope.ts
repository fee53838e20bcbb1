import type { IssuerKind } from '../../schema/draft'
import type { Scope } from './statement'

/**
 * Whose figure a statement gives, beside those that the tables hold: the same, one that takes in more or less, or that of a
 * body that is none of the issuer's business.
 */
export type Whose = 'tables' | 'wider' | 'narrower' | 'other'

/** An office's tables hold its own figures; a government's are the sum of all its departments, which is all of the county. */
export function whose(scope: Scope, issuer: string, issuerKind: IssuerKind): Whose {
  if (scope === 'unsaid') return 'tables'
  const sumsUp = issuerKind === 'government'
  if (scope === 'whole' || scope === 'departments') return sumsUp || issuerKind === 'township' ? 'tables' : 'wider'
  const isNamed = (name: string) =>
    name.split('代表').some((body) => isIssuer(shortened(body), shortened(issuer), issuerKind))
  // `市政府本级、政府办` is one office under both its names.
  const isOwn = scope === 'own' || scope.body.split('、').every(isNamed)
  if (!isOwn) return 'other'
  return sumsUp ? 'narrower' : 'tables'
}

function isIssuer(body: string, issuer: string, issuerKind: IssuerKind): boolean {
  if (issuer === '' || issuer.endsWith(body)) return true
  // 西柳镇 and 西柳镇人民政府, 厚桥街道 and 厚桥街道办事处
  if (issuerKind === 'township') return placeName(issuer).endsWith(placeName(body))
  if (issuerKind === 'office') return issuer.includes(body) && body.endsWith('政府')
  return issuerKind === 'government' && body === `${issuer}政府`
}

/** `五台县人民政府办公室` and `五台县政府办` are the same body. */
function shortened(name: string): string {
  return name
    .replace(/人民政府/g, '政府')
    .replace(/政府办$/, '政府办公室')
    .replace(/政府本级$/, '政府')
    .replace(/\s/g, '')
}

function placeName(body: string): string {
  return body.replace(/(?:政府|办事处)$/, '')
}
