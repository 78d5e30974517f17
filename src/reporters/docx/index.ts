/** The audit report as a document for word processors, with the same bytes whenever it is made of the same report. */

import { strToU8, type Zippable } from 'fflate'
import type { Report } from '../../report.ts'
import { anchorsOf, type Paper, paperOf, shortened } from '../document/paper.ts'
import type { RenderOptions } from '../index.ts'
import {
  contentTypes,
  coreProperties,
  OFFICE,
  packageRelationships,
  relationships,
  XML,
  zipped,
} from '../office-package.ts'
import { Body } from './body.ts'
import { numbering, STYLES } from './styles.ts'
import { field, NAMESPACES, paragraph, run } from './xml.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
/** With more, only the chapters are listed. */
const MOST_ENTRIES = 400

/** One document for all of them. */
export function renderDocx(reports: readonly Report[], options: Pick<RenderOptions, 'showAll' | 'asSet'>): Uint8Array {
  const paper = paperOf(reports, options)
  const body = new Body(anchorsOf(paper))
  const text = `${XML}<w:document ${NAMESPACES}><w:body>${coverXml(paper, body)}${contentsXml(paper, body)}${sectionsXml(paper, body)}${pageXml()}</w:body></w:document>`
  const parts: Record<string, string> = {
    '[Content_Types].xml': types(),
    '_rels/.rels': packageRelationships('word/document.xml'),
    ...coreProperties(paper),
    'word/document.xml': text,
    'word/styles.xml': STYLES,
    'word/numbering.xml': numbering(body.numbered),
    'word/settings.xml': `${XML}<w:settings ${NAMESPACES}><w:displayBackgroundShape/><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    'word/header1.xml': `${XML}<w:hdr ${NAMESPACES}>${paragraph('Header', paper.mark === undefined ? '' : run(paper.mark))}</w:hdr>`,
    'word/footer1.xml': `${XML}<w:ftr ${NAMESPACES}>${paragraph('Footer', `${run(paper.title)}<w:r><w:tab/></w:r>${field('PAGE', '1')}${run(' of ')}${field('NUMPAGES', '1')}`)}</w:ftr>`,
    'word/_rels/document.xml.rels': documentRelationships(body),
  }
  return zipped(filesOf(parts, body), paper.date)
}

function coverXml({ title, logo, cover }: Paper, body: Body): string {
  return [
    logo === undefined ? '' : body.block(logo),
    paragraph('Kicker', run('Readiness report')),
    paragraph('Title', run(title)),
    ...cover.map((block) => (block.kind === 'heading' ? '' : body.block(block))),
  ].join('')
}

/** A field, so that a word processor can add the numbers of the pages; until then it is a list of links. */
function contentsXml({ sections }: Paper, body: Body): string {
  const all = sections.map(({ id, title, level }) => ({ level, line: { text: shortened(title), link: `#${id}` } }))
  const entries = all.length <= MOST_ENTRIES ? all : all.filter(({ level }) => level === 1)
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const begin = `${mark('begin')}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>${mark('separate')}`
  return [
    paragraph('ContentsTitle', run('Contents')),
    paragraph('TOC1', begin),
    ...entries.map(({ level, line }) => paragraph(`TOC${level}`, body.line(line))),
    paragraph('TOC1', mark('end')),
  ].join('')
}

function sectionsXml({ sections }: Paper, body: Body): string {
  return sections
    .flatMap(({ level, id, title, prefix, blocks }) => {
      body.prefix = prefix
      return [
        body.heading(title, level, id),
        ...blocks.map((block) =>
          block.kind === 'heading'
            ? body.heading(block.text, level + block.level, block.id === undefined ? undefined : `${prefix}${block.id}`)
            : body.block(block),
        ),
      ]
    })
    .join('')
}

/** A4, with the mark above and the number of the page below. */
function pageXml(): string {
  return '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
}

function types(): string {
  const parts = [
    ['document', 'document.main'],
    ['styles', 'styles'],
    ['numbering', 'numbering'],
    ['settings', 'settings'],
    ['header1', 'header'],
    ['footer1', 'footer'],
  ].map(([name, type]) => [`word/${name}.xml`, `${WORD}.${type}+xml`] as const)
  return contentTypes(['png', 'jpeg'], parts)
}

function documentRelationships({ links, pictures }: Body): string {
  return relationships([
    ['styles', `${OFFICE}/styles`, 'styles.xml'],
    ['numbering', `${OFFICE}/numbering`, 'numbering.xml'],
    ['settings', `${OFFICE}/settings`, 'settings.xml'],
    ['header', `${OFFICE}/header`, 'header1.xml'],
    ['footer', `${OFFICE}/footer`, 'footer1.xml'],
    ...pictures.map((picture, index) => [`image${index + 1}`, `${OFFICE}/image`, pictureName(picture, index)] as const),
    ...links.map((link, index) => [`link${index + 1}`, `${OFFICE}/hyperlink`, link, 'External'] as const),
  ])
}

function pictureName({ mediaType }: { readonly mediaType: string }, index: number): string {
  return `media/image${index + 1}.${mediaType.slice('image/'.length)}`
}

function filesOf(parts: Readonly<Record<string, string>>, { pictures }: Body): Zippable {
  const files: Zippable = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]))
  for (const [index, picture] of pictures.entries()) {
    files[`word/${pictureName(picture, index)}`] = Buffer.from(picture.data, 'base64')
  }
  return files
}
