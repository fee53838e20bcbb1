import { StyleModule } from 'style-mod'

/** The editor's style modules in the order of their weight, by the document they are in. */
const mounted = new WeakMap<Document, { modules: readonly StyleModule[]; sheet: CSSStyleSheet }>()

/**
 * Has the text editor's styles adopted by the document instead of written into a style element: the page's policy allows
 * only style elements whose hash it names, and a sheet that a script makes needs no leave.
 */
StyleModule.mount = (root, added) => {
  const document = 'head' in root ? root : (root as ShadowRoot).ownerDocument
  const before = mounted.get(document)
  const modules = [...new Set([...(added as readonly StyleModule[]), ...(before?.modules ?? [])])]
  if (modules.length === before?.modules.length) return
  const sheet = before?.sheet ?? new CSSStyleSheet()
  sheet.replaceSync(modules.map((module) => module.getRules()).join('\n'))
  mounted.set(document, { modules, sheet })
  if (!before) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}
