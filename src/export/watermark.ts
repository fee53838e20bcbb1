import { fontOf } from './fonts'

/**
 * A header that sets a word across the page, as Word's own watermarks are: text on a path in VML (ECMA-376 part 4, 19.1),
 * which Word, WPS and LibreOffice draw. The shape's name is the one by which Word's command for taking watermarks
 * away finds it.
 * @param number of the header in the file; ids must differ
 */
export function watermarkHeaderXml(word: string, number: number): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" ' +
    'xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w10="urn:schemas-microsoft-com:office:word">' +
    `<w:p><w:r><w:rPr><w:noProof/></w:rPr><w:pict>${shapeType}` +
    `<v:shape id="PowerPlusWaterMarkObject${number}" o:spid="_x0000_s${2048 + number}" type="#_x0000_t136" ` +
    `style="${style}" o:allowincell="f" fillcolor="#d9d9d9" stroked="f"><v:fill opacity=".5"/>` +
    `<v:textpath style="font-family:&quot;${fontOf('hei', 'system').name}&quot;;font-size:1pt" string="${word}"/>` +
    '<w10:wrap anchorx="margin" anchory="margin"/></v:shape></w:pict></w:r></w:p></w:hdr>'
  )
}

/** In the middle of the text block, behind the text, rising to the right. */
const style = [
  'position:absolute',
  'margin-left:0',
  'margin-top:0',
  'width:300pt',
  'height:150pt',
  'rotation:315',
  'z-index:-251658752',
  'mso-position-horizontal:center',
  'mso-position-horizontal-relative:margin',
  'mso-position-vertical:center',
  'mso-position-vertical-relative:margin',
].join(';')

/** The shape that all text on a path is of: type 136, two parallel lines that the text fits between. */
const shapeType =
  '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">' +
  '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>' +
  '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>' +
  '<v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/>' +
  '<v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>' +
  '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" ' +
  'o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/>' +
  '<o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'
