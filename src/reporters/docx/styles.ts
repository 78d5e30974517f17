/** The styles of the document, by the names that word processors know. */

import { XML } from '../office-package.ts'
import { NAMESPACES } from './xml.ts'

const FONT = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/>'
const CODE_FONT = '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>'
const QUIET = '<w:color w:val="5C5C5C"/>'

interface Look {
  readonly id: string
  readonly name: string
  /** Properties of the paragraph and of its characters, in the order of the schema. */
  readonly paragraph?: string
  readonly characters?: string
  readonly next?: string
}

const PARAGRAPHS: readonly Look[] = [
  {
    id: 'Title',
    name: 'Title',
    paragraph: '<w:spacing w:before="120" w:after="240"/>',
    characters: '<w:b/><w:sz w:val="56"/>',
  },
  {
    id: 'Kicker',
    name: 'Kicker',
    paragraph: '<w:spacing w:before="2400" w:after="60"/>',
    characters: `${QUIET}<w:sz w:val="24"/>`,
  },
  ...[40, 30, 24, 21].map((size, index) => ({
    id: `Heading${index + 1}`,
    name: `heading ${index + 1}`,
    paragraph: `<w:keepNext/><w:keepLines/>${index === 0 ? '<w:pageBreakBefore/>' : ''}<w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="${index}"/>`,
    characters: `<w:b/><w:sz w:val="${size}"/>`,
    next: 'Normal',
  })),
  {
    id: 'ContentsTitle',
    name: 'Contents Title',
    paragraph: '<w:pageBreakBefore/><w:spacing w:after="160"/>',
    characters: '<w:b/><w:sz w:val="40"/>',
  },
  ...[1, 2].map((level) => ({
    id: `TOC${level}`,
    name: `toc ${level}`,
    paragraph: `<w:spacing w:after="60"/><w:ind w:left="${(level - 1) * 280}"/>`,
  })),
  { id: 'Quiet', name: 'Quiet', characters: QUIET },
  {
    id: 'Caption',
    name: 'caption',
    paragraph: '<w:keepNext/><w:spacing w:before="160" w:after="60"/>',
    characters: QUIET,
  },
  { id: 'Cell', name: 'Cell', paragraph: '<w:spacing w:before="30" w:after="30"/>', characters: '<w:sz w:val="17"/>' },
  { id: 'Item', name: 'Item', paragraph: '<w:spacing w:after="40"/>' },
  { id: 'Term', name: 'Term', paragraph: '<w:spacing w:after="40"/><w:ind w:left="1700" w:hanging="1700"/>' },
  {
    id: 'Finding',
    name: 'Finding',
    paragraph: '<w:keepNext/><w:spacing w:before="200" w:after="40"/>',
    characters: '<w:b/>',
  },
  {
    id: 'Snippet',
    name: 'Snippet',
    paragraph: '<w:keepNext/><w:spacing w:after="60"/>',
    characters: `${CODE_FONT}<w:sz w:val="16"/>`,
  },
  { id: 'Header', name: 'header', characters: `<w:b/>${QUIET}<w:sz w:val="16"/>` },
  {
    id: 'Footer',
    name: 'footer',
    paragraph: '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>',
    characters: `${QUIET}<w:sz w:val="16"/>`,
  },
]

const CHARACTERS: readonly Look[] = [
  { id: 'Strong', name: 'Strong', characters: '<w:b/>' },
  { id: 'Code', name: 'Code', characters: `${CODE_FONT}<w:sz w:val="17"/>` },
  { id: 'QuietText', name: 'Quiet Text', characters: QUIET },
  { id: 'Mark', name: 'Mark', characters: '<w:shd w:val="clear" w:color="auto" w:fill="FFF0B3"/>' },
  { id: 'Hyperlink', name: 'Hyperlink', characters: '<w:color w:val="0B57A4"/><w:u w:val="single"/>' },
  ...Object.entries({ fail: 'B3261E', warn: '8A5300', unknown: '5B3F9E', accepted: '5C5C5C', met: '1E6B3A' }).map(
    ([standing, colour]) => ({
      id: `Standing-${standing}`,
      name: `Standing ${standing}`,
      characters: `<w:b/><w:color w:val="${colour}"/>`,
    }),
  ),
]

/** The part `styles.xml`. */
export const STYLES = `${XML}<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>${FONT}<w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${PARAGRAPHS.map(paragraphStyle).join('')}${CHARACTERS.map(characterStyle).join('')}<w:style w:type="table" w:styleId="Rows"><w:name w:val="Rows"/><w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="C9C9C9"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="C9C9C9"/></w:tblBorders><w:tblCellMar><w:left w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`

function paragraphStyle({ id, name, paragraph = '', characters = '', next }: Look): string {
  const after = next === undefined ? '' : `<w:next w:val="${next}"/>`
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${after}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${characters}</w:rPr></w:style>`
}

function characterStyle({ id, name, characters = '' }: Look): string {
  return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr>${characters}</w:rPr></w:style>`
}

/** The part `numbering.xml`: dots are 1; each list with numbers counts by itself, from 2 on. */
export function numbering(numbered: number): string {
  const level = (format: string, text: string) =>
    `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl>`
  const lists = Array.from(
    { length: numbered },
    (_, index) =>
      `<w:num w:numId="${index + 2}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  )
  return `${XML}<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="0">${level('bullet', '\u2022')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level('decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${lists.join('')}</w:numbering>`
}
