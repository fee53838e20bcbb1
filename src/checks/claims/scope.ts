import type { IssuerKind } from '../../schema/draft'
import type { Scope } from './statement'

/** Whose figures the tables are taken to hold: the issuer's own, everybody's in the county, or somebody else's. */
export type Whose = 'own' | 'whole' | 'other'

/** Whose figure a statement gives, seen from the issuer of the report. */
export function whose(scope: Scope, issuer: string, issuerKind: IssuerKind): Whose {
  if (scope === 'unsaid' || scope === 'own') return 'own'
  // A government's tables are the sum of all its departments: all of the county is what it reports on.
  if (scope === 'whole') return issuerKind === 'government' || issuerKind === 'township' ? 'own' : 'whole'
  const bodies = scope.body.split('代表').map(shortened)
  return bodies.some((body) => isIssuer(body, shortened(issuer), issuerKind)) ? 'own' : 'other'
}

function isIssuer(body: string, issuer: string, issuerKind: IssuerKind): boolean {
  if (issuer === '' || issuer.endsWith(body)) return true
  if (issuerKind === 'office') return issuer.includes(body) && body.endsWith('政府')
  return issuerKind === 'government' && body === `${issuer}政府`
}

/** `五台县人民政府办公室` and `五台县政府办` are the same body. */
function shortened(name: string): string {
  return name
    .replace(/人民政府/g, '政府')
    .replace(/政府办$/, '政府办公室')
    .replace(/\s/g, '')
}
