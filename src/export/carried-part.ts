import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { type Carried, carriedNamespace } from '../schema/carried-part'
import { xmlText } from './xml-text'

const relationshipType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml'
const propertiesType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps'
const propertiesContentType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships'
const storeNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'
/** The part's own id within the file (ECMA-376 part 1, 22.5.2.1): any GUID, the same in every file. */
const storeItem = '{6D1F0C52-8B7A-4C55-9E0B-2E4A3C1D9F77}'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** Adds a custom XML part (ECMA-376 part 1, 15.2.5) holding what the report publishes to a Word file. */
export function withCarriedPart(docx: Uint8Array, carried: Carried): Uint8Array {
  const files: { [path: string]: Uint8Array } = unzipSync(docx)
  const document = 'word/_rels/document.xml.rels'
  files['customXml/item1.xml'] = strToU8(
    `${declaration}<published xmlns="${carriedNamespace}">${xmlText(asciiJson(carried))}</published>`,
  )
  files['customXml/itemProps1.xml'] = strToU8(
    `${declaration}<ds:datastoreItem ds:itemID="${storeItem}" xmlns:ds="${storeNamespace}">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${carriedNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  )
  files['customXml/_rels/item1.xml.rels'] = strToU8(
    `${declaration}<Relationships xmlns="${packageNamespace}">` +
      `<Relationship Id="rId1" Type="${propertiesType}" Target="itemProps1.xml"/></Relationships>`,
  )
  files[document] = inserted(
    files[document],
    '</Relationships>',
    `<Relationship Id="rIdPublished" Type="${relationshipType}" Target="../customXml/item1.xml"/>`,
  )
  files['[Content_Types].xml'] = inserted(
    files['[Content_Types].xml'],
    '</Types>',
    `<Override PartName="/customXml/itemProps1.xml" ContentType="${propertiesContentType}"/>`,
  )
  return zipSync(files)
}

function inserted(part: Uint8Array | undefined, before: string, xml: string): Uint8Array {
  return strToU8(strFromU8(part ?? new Uint8Array()).replace(before, () => xml + before))
}

/** JSON in ASCII: characters that XML cannot hold are written as escapes, so nothing that was typed is lost. */
function asciiJson(carried: Carried): string {
  return JSON.stringify(carried).replace(
    /[\u007f-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
