import { type Carried, carriedNamespace } from '../schema/carried-part'
import { xmlText } from './xml-text'

const storeNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'
/** The part's own id within the file (ECMA-376 part 1, 22.5.2.1): any GUID, the same in every file. */
const storeItem = '{6D1F0C52-8B7A-4C55-9E0B-2E4A3C1D9F77}'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** The custom XML part (ECMA-376 part 1, 15.2.5) of a Word file that holds what the report publishes. */
export function carriedPartXml(carried: Carried): string {
  return `${declaration}<published xmlns="${carriedNamespace}">${xmlText(asciiJson(carried))}</published>`
}

/** The properties of that part (15.2.6): its id, and the namespace it is found by. */
export function carriedPartPropertiesXml(): string {
  return (
    `${declaration}<ds:datastoreItem ds:itemID="${storeItem}" xmlns:ds="${storeNamespace}">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${carriedNamespace}"/></ds:schemaRefs></ds:datastoreItem>`
  )
}

/** JSON in ASCII: characters that XML cannot hold are written as escapes, so nothing that was typed is lost. */
function asciiJson(carried: Carried): string {
  return JSON.stringify(carried).replace(
    /[\u007f-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
