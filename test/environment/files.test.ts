import { createHash, X509Certificate } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type FileKind, fileReferences } from '../../src/environment/files.ts'
import { environmentDocument } from '../../src/environment/schema/document.ts'
import { documentWith, fixture } from './schema-support.ts'

const CASES: readonly (readonly [sections: object, path: string, file: string, kind: FileKind])[] = [
  [{ dns: { vpn: { zones: { 'a.example': 'a.zone' } } } }, 'dns.vpn.zones.a.example.file', 'a.zone', 'zone'],
  [{ certificates: [{ id: 'a', file: 'a.pem' }] }, 'certificates.0.file', 'a.pem', 'certificate'],
  [{ certificates: [{ id: 'a', chain: 'c.pem' }] }, 'certificates.0.chain', 'c.pem', 'certificate-chain'],
  [{ certificates: [{ id: 'a', crl: 'a.crl' }] }, 'certificates.0.crl.0', 'a.crl', 'revocation-list'],
  [{ certificates: [{ id: 'a', roots: 'r.pem' }] }, 'certificates.0.roots', 'r.pem', 'root-certificates'],
  [{ certificates: [{ id: 'a', request: 'a.inf' }] }, 'certificates.0.request', 'a.inf', 'certificate-request'],
  [{ firewall: { rules: 'f.csv' } }, 'firewall.rules.0.file', 'f.csv', 'traffic-rules'],
  [{ vpn: [{ name: 'a', config: 'a.cfg' }] }, 'vpn.0.config.file', 'a.cfg', 'vpn-config'],
  [{ vpn: [{ name: 'a', config: { file: 'a', with: 'ccd' } }] }, 'vpn.0.config.with.0', 'ccd', 'vpn-config'],
  [{ vpn: [{ name: 'a', routes: { file: 'r', with: 'v6' } }] }, 'vpn.0.routes.with.0', 'v6', 'route-table'],
  [{ vpn: [{ name: 'a', routes: 'r.json' }] }, 'vpn.0.routes.file', 'r.json', 'route-table'],
  [{ vpn: [{ name: 'a', blocks: { file: 'b.ps1' } }] }, 'vpn.0.blocks.0.file', 'b.ps1', 'traffic-rules'],
  [{ voice: { emergency: { e911: true, locations: 'l.csv' } } }, 'voice.emergency.locations', 'l.csv', 'locations'],
  [{ voice: { traces: ['t.txt'] } }, 'voice.traces.0', 't.txt', 'sip-trace'],
  [{ scripts: [{ file: 's.ps1' }] }, 'scripts.0.file', 's.ps1', 'script'],
]

describe('files a document refers to', () => {
  it.each(CASES)('%j', (sections, path, file, kind) => {
    const found = fileReferences(documentWith(sections)).map((each) => [each.path.join('.'), each.file, each.kind])
    expect(found).toContainEqual([path, file, kind])
  })

  it('are none where nothing is read from a file', () => {
    const inline = { certificates: 'none', firewall: 'none', vpn: 'none', voice: 'none', scripts: 'none' }
    expect(fileReferences(documentWith(inline))).toEqual([])
    expect(fileReferences(documentWith({ vpn: [{ name: 'a', blocks: [{ from: 'any', to: 'any' }] }] }))).toEqual([])
  })
})

describe('the whole estate', () => {
  const folder = new URL('../../fixtures/environments/fabrikam/', import.meta.url)
  const document = environmentDocument.parse(fixture('fabrikam/env.yaml'))
  const references = fileReferences(document)

  it('has every file it refers to', () => {
    expect(references.filter(({ file }) => !existsSync(new URL(file, folder)))).toEqual([])
  })

  it('holds no private key', () => {
    const certificates = references.filter(({ kind }) => kind === 'certificate')
    expect(certificates.length).toBeGreaterThan(3)
    for (const { file } of certificates) {
      const pem = readFileSync(new URL(file, folder), 'utf8')
      expect(pem).not.toContain('PRIVATE KEY')
      expect(new X509Certificate(pem).ca).toBe(false)
    }
  })

  it('says the right hash of every script', () => {
    for (const { file, sha256 } of document.scripts === 'none' ? [] : (document.scripts ?? [])) {
      expect(
        createHash('sha256')
          .update(readFileSync(new URL(file, folder)))
          .digest('hex'),
      ).toBe(sha256)
    }
  })
})
