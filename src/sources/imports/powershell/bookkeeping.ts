/** Properties that PowerShell adds to objects, which say nothing of what the objects stand for. */

const NAMES = new Set([
  'pscomputername',
  'psshowcomputername',
  'pssourcejobinstanceid',
  'runspaceid',
  'pspath',
  'psparentpath',
  'pschildname',
  'psdrive',
  'psprovider',
  'psiscontainer',
  'cimclass',
  'ciminstanceproperties',
  'cimsystemproperties',
  '__genus',
  '__class',
  '__superclass',
  '__dynasty',
  '__relpath',
  '__property_count',
  '__derivation',
  '__server',
  '__namespace',
  '__path',
])

export function isBookkeeping(name: string): boolean {
  return NAMES.has(name.toLowerCase())
}

export const NO_CONTENT = 'PowerShell adds it to every object'
