/** Files that do not load, and where and how that is said: `line:column message`. */

import { SMALLEST } from '../support/files.ts'

export const REFUSED: readonly (readonly [what: string, yaml: string, message: string])[] = [
  ['an unknown key', `${SMALLEST}edgePool: none\n`, '9:1 unknown key "edgePool", did you mean "edgePools"?'],
  [
    'an unknown key inside',
    SMALLEST.replace('address:', 'adress:'),
    '8:17 unknown key "adress", did you mean "address"?',
  ],
  ['a missing key', SMALLEST.replace('name: Contoso\n', ''), '1:1 missing key "name"'],
  ['a missing key of an item', SMALLEST.replace('    role: standard-edition\n', ''), '6:5 missing key "role"'],
  [
    'a word that is none of the choices',
    SMALLEST.replace('lync-2013', 'lync-2031'),
    '3:10 expected lync-2013 | sfb-2015',
  ],
  ['another format version', SMALLEST.replace('lync-ready: 1', 'lync-ready: 2'), '1:13 expected 1'],
  ['a key given twice', `${SMALLEST}name: Fabrikam\n`, '9:1 the key "name" is given twice'],
  ['a second document', `${SMALLEST}---\nname: x\n`, '9:1 a second YAML document'],
  ['__proto__', `${SMALLEST}__proto__: { admin: true }\n`, '9:1 the key "__proto__" is not allowed'],
  ['constructor', `${SMALLEST}constructor: x\n`, '9:1 the key "constructor" is not allowed'],
  ['a merge key', `${SMALLEST}<<: { name: x }\n`, '9:1 merge keys (<<) are not used here'],
  ['a tag', `${SMALLEST}description: !!js/function "x"\n`, '9:14 a tag (!!js/function) means nothing here'],
  [
    'a bad escape',
    `${SMALLEST}description: "C:\\lync"\n`,
    '9:17 "\\l" is no escape in double quotes: use single quotes',
  ],
  ['an alias without anchor', `${SMALLEST}description: *x\n`, '9:14 the alias *x points to no anchor'],
  ['an alias in a circle', `${SMALLEST}devices: &d [*d]\n`, '9:14 the alias *d points to what it stands in'],
  ['a yes that YAML 1.1 reads as true', `${SMALLEST}features: { xmpp: yes }\n`, '9:19 '],
  [
    'a control character in a path',
    `${SMALLEST}dns: { internal: { zones: { contoso.com: "zones\\temp.zone" } } }\n`,
    '9:42 a control character in a path',
  ],
  [
    'a dangling reference',
    `${SMALLEST.replace('    role:', '    site: Osloo\n    role:')}sites: [{ name: Oslo }]\n`,
    '7:11 no site is named "Osloo", did you mean "Oslo"?',
  ],
  ['a name used twice', `${SMALLEST}sites: [{ name: Oslo }, { name: Oslo }]\n`, '9:33 a second site is named "Oslo"'],
  [
    'a missing file',
    `${SMALLEST}dns: { internal: { zones: { contoso.com: zones/x.zone } } }\n`,
    '9:42 there is no file "zones/x.zone"',
  ],
  [
    'a file outside the root',
    `${SMALLEST}dns: { internal: { zones: { contoso.com: ../x.zone } } }\n`,
    '9:42 "../x.zone" leaves the root',
  ],
  [
    'an absolute path',
    `${SMALLEST}dns: { internal: { zones: { contoso.com: /etc/passwd } } }\n`,
    '9:42 "/etc/passwd" is an absolute path',
  ],
  [
    'a drive letter',
    `${SMALLEST}dns: { internal: { zones: { contoso.com: 'C:\\x.zone' } } }\n`,
    '9:42 "C:/x.zone" is an absolute path',
  ],
  ['a folder as file', `${SMALLEST}dns: { internal: { zones: { contoso.com: . } } }\n`, '9:42 "." is not a file'],
  ['a list at the top', '- a\n', '1:1 expected a map'],
  ['nothing', '', '1:1 the file is empty'],
  ['only a comment', '# nothing\n', '1:1 the file is empty'],
  ['a NUL', 'name: a\u0000b\n', '1:8 a NUL character'],
]
