import type { RuleMutations } from './mutation.ts'

/** What the servers of wingtip-two-sites have, but whether they are virtual. */
const HARDWARE =
  'cores: 12, cpuGhz: 2.26, memoryGb: 32, diskCount: 8, diskRpm: 10000, freeDiskGb: 100, nicGbps: 1, networkAdapters: 1'

export const stores: readonly RuleMutations[] = [
  {
    rule: 'directory/active-directory-prepared',
    broken: {
      status: 'fail',
      on: 'newcomer',
      edits: [{ find: 'schemaPrepared: true, prepared: true', replace: 'schemaPrepared: true, prepared: false' }],
      subjects: ['forest'],
      consequences: {},
    },
    unknown: {
      on: 'newcomer',
      edits: [{ find: 'schemaPrepared: true, prepared: true', replace: 'schemaPrepared: true' }],
      subjects: ['forest'],
      consequences: {},
    },
  },
  {
    rule: 'directory/domain-controller-os-supported',
    broken: {
      status: 'fail',
      on: 'northwind-sfb-2019',
      edits: [
        {
          find: 'os: Windows Server 2019 Standard, globalCatalog',
          replace: 'os: Windows Server 2008 R2 Standard, globalCatalog',
        },
      ],
      subjects: ['dc01.northwind.com'],
      consequences: { 'lifecycle/windows-in-support': 'unknown' },
    },
    unknown: {
      on: 'newcomer',
      edits: [{ find: 'os: Windows Server 2012 R2 Standard, globalCatalog', replace: 'globalCatalog' }],
      subjects: ['domain controllers'],
      consequences: {},
    },
  },
  {
    rule: 'directory/domain-functional-level-supported',
    broken: {
      status: 'fail',
      on: 'northwind-sfb-2019',
      edits: [
        {
          find: '      functionalLevel: Windows Server 2016',
          replace: '      functionalLevel: Windows Server 2008 R2',
        },
      ],
      subjects: ['northwind.com'],
      consequences: {},
    },
    unknown: {
      on: 'northwind-sfb-2019',
      edits: [{ find: '      functionalLevel: Windows Server 2016\n', replace: '' }],
      subjects: ['domains'],
      consequences: {},
    },
  },
  {
    rule: 'directory/forest-functional-level-supported',
    broken: {
      status: 'fail',
      on: 'northwind-sfb-2019',
      edits: [{ find: '{ functionalLevel: Windows Server 2016', replace: '{ functionalLevel: Windows Server 2008 R2' }],
      subjects: ['forest'],
      consequences: {},
    },
    unknown: {
      on: 'northwind-sfb-2019',
      edits: [{ find: '{ functionalLevel: Windows Server 2016, ', replace: '{ ' }],
      subjects: ['forest'],
      consequences: {},
    },
  },
  {
    rule: 'directory/forest-topology-supported',
    broken: {
      status: 'fail',
      on: 'newcomer',
      edits: [{ find: 'topology: single-forest', replace: 'topology: multiple-forests' }],
      subjects: ['forest'],
      consequences: {},
    },
    unknown: {
      on: 'newcomer',
      edits: [{ find: 'topology: single-forest, ', replace: '' }],
      subjects: ['forest'],
      consequences: {},
    },
  },
  {
    rule: 'directory/global-catalog-in-every-domain',
    broken: {
      status: 'fail',
      on: 'newcomer',
      edits: [{ find: 'globalCatalog: true', replace: 'globalCatalog: false' }],
      subjects: ['contoso.net'],
      consequences: {},
    },
    unknown: {
      on: 'newcomer',
      edits: [{ find: ', globalCatalog: true', replace: '' }],
      subjects: ['contoso.net'],
      consequences: {},
    },
  },
  {
    rule: 'directory/pool-and-back-end-in-one-domain',
    broken: {
      status: 'fail',
      on: 'northwind-sfb-2019',
      edits: [
        { find: 'fqdn: sql01.northwind.com, address: 10.20.0.30', replace: 'fqdn: sql01.db.northwind.com' },
        {
          find: '  domains:\n',
          replace: '  domains:\n    - { name: db.northwind.com, users: false, servers: false }\n',
        },
      ],
      subjects: ['pool01.northwind.com'],
      consequences: { 'dns/server-host-records-present': 'fail' },
    },
    unknown: {
      on: 'northwind-sfb-2019',
      edits: [{ find: 'fqdn: sql01.northwind.com, address: 10.20.0.30', replace: 'address: 10.20.0.30' }],
      subjects: ['pool01.northwind.com'],
      consequences: {},
    },
  },
  {
    rule: 'directory/writable-domain-controller-present',
    broken: {
      status: 'fail',
      on: 'newcomer',
      edits: [{ find: 'globalCatalog: true', replace: 'globalCatalog: true, readOnly: true' }],
      subjects: ['contoso.net'],
      consequences: {},
    },
    unknown: {
      on: 'newcomer',
      edits: [
        {
          find: '      domainControllers: [{ fqdn: dc01.contoso.net, os: Windows Server 2012 R2 Standard, globalCatalog: true }]\n',
          replace: '',
        },
      ],
      subjects: ['domains'],
      consequences: {
        'directory/domain-controller-os-supported': 'unknown',
        'directory/global-catalog-in-every-domain': 'unknown',
      },
    },
  },
  {
    rule: 'sql/availability-mode-fits-sql-server',
    broken: {
      status: 'fail',
      on: 'proseware-two-sites',
      edits: [
        {
          find: 'edgePool: edgepool01.int.proseware.com\n    backEnd: sql01',
          replace:
            'edgePool: edgepool01.int.proseware.com\n    backEnd: { mode: always-on-availability-group, nodes: [sql01] }',
        },
      ],
      subjects: ['pool01.int.proseware.com Back End'],
      consequences: { 'sql/paired-pools-same-availability': 'fail' },
    },
    unknown: {
      on: 'adatum-scaled-edge',
      edits: [
        {
          find: 'name: sql01, fqdn: sql01.corp.adatum.com, address: 10.10.21.11, site: London, version: SQL Server 2012 SP1 Enterprise',
          replace:
            'name: sql01, fqdn: sql01.corp.adatum.com, address: 10.10.21.11, site: London, version: SQL Server 2012 SP1',
        },
      ],
      subjects: ['pchatpool01.corp.adatum.com Persistent Chat store', 'pool01.corp.adatum.com Back End'],
      consequences: { 'sql/edition-supported': 'unknown' },
    },
  },
  {
    rule: 'sql/availability-mode-supported',
    broken: {
      status: 'fail',
      on: 'northwind-sfb-2019',
      edits: [
        {
          find: 'backEnd: sql01',
          replace: 'backEnd: { mode: mirroring, principal: sql01, mirror: sql01, synchronous: true }',
        },
      ],
      subjects: ['pool01.northwind.com Back End'],
      consequences: {},
    },
    unknown: { never: 'a store that is given has a way' },
  },
  {
    rule: 'sql/cluster-nodes-within-edition',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [
        {
          find: '    backEnd: sql01\n',
          replace: '    backEnd: { mode: failover-cluster, nodes: [sql01, sql02, sql03] }\n',
        },
        {
          find: 'sqlServers:\n',
          replace:
            'sqlServers:\n  - { name: sql02, fqdn: sql01.contoso.net, address: 192.168.10.30, version: SQL Server 2012 SP1 Standard }\n  - { name: sql03, fqdn: sql01.contoso.net, address: 192.168.10.30, version: SQL Server 2012 SP1 Standard }\n',
        },
      ],
      subjects: ['pool01.contoso.net Back End'],
      consequences: { 'sql/availability-mode-fits-sql-server': 'pass' },
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [{ find: '    backEnd: sql01\n', replace: '    backEnd: { mode: failover-cluster }\n' }],
      subjects: ['pool01.contoso.net Back End'],
      consequences: {
        'directory/pool-and-back-end-in-one-domain': 'unknown',
        'sql/availability-mode-fits-sql-server': 'unknown',
        'sql/database-server-holds-one-pool': 'skip',
        'sql/edition-supported': 'skip',
        'sql/instance-not-shared': 'skip',
        'sql/version-supported': 'skip',
        'ports/inside-openings-planned': 'unknown',
      },
    },
  },
  {
    rule: 'sql/database-server-holds-one-pool',
    broken: {
      status: 'fail',
      on: 'proseware-two-sites',
      edits: [{ find: 'backEnd: sql11', replace: 'backEnd: { mode: standalone, principal: sql01, instance: POOL2 }' }],
      subjects: ['sql01.int.proseware.com'],
      consequences: {},
    },
    unknown: { never: 'an instance that is not named is the default instance' },
  },
  {
    rule: 'sql/edition-supported',
    broken: {
      status: 'fail',
      on: 'northwind-sfb-2019',
      edits: [{ find: 'version: SQL Server 2019 Standard', replace: 'version: SQL Server 2019 Express' }],
      subjects: ['sql01'],
      consequences: {},
    },
    unknown: {
      on: 'northwind-sfb-2019',
      edits: [{ find: 'version: SQL Server 2019 Standard', replace: 'version: SQL Server 2019' }],
      subjects: ['sql01'],
      consequences: {},
    },
  },
  {
    rule: 'sql/instance-not-shared',
    broken: {
      status: 'fail',
      on: 'proseware-two-sites',
      edits: [{ find: 'backEnd: sql11', replace: 'backEnd: sql01' }],
      subjects: ['sql01.int.proseware.com\\mssqlserver'],
      consequences: {},
    },
    unknown: { never: 'an instance that is not named is the default instance' },
  },
  {
    rule: 'sql/local-express-supported',
    broken: {
      status: 'fail',
      on: 'treyresearch-tls-1-2',
      edits: [
        {
          find: '    productVersion: 6.0.9319.562\n',
          replace: '    productVersion: 6.0.9319.562\n    upgradedInPlace: true\n',
        },
        { find: 'sqlExpress: SQL Server 2014 SP2 Express', replace: 'sqlExpress: SQL Server 2012 RTM Express' },
      ],
      subjects: ['sfb01.treyresearch.net'],
      consequences: { 'tls/hardening-prerequisites-met': 'fail', 'coexistence/in-place-upgrade-documented': 'pass' },
    },
    unknown: {
      on: 'treyresearch-tls-1-2',
      edits: [{ find: 'sqlExpress: SQL Server 2014 SP2 Express', replace: 'sqlExpress: SQL Server 2012 SP4 Express' }],
      subjects: ['sfb01.treyresearch.net'],
      consequences: {},
    },
  },
  {
    rule: 'sql/mirror-partners-alike',
    broken: {
      status: 'fail',
      on: 'woodgrovebank-hardware-balanced',
      edits: [
        {
          find: 'site: Charlotte, version: SQL Server 2012 SP1 Express',
          replace: 'site: Charlotte, version: SQL Server 2008 R2 Express',
        },
      ],
      subjects: ['pool01.corp.woodgrovebank.com Back End'],
      consequences: {},
    },
    unknown: {
      on: 'woodgrovebank-hardware-balanced',
      edits: [{ find: 'site: Charlotte, version: SQL Server 2012 SP1 Express', replace: 'site: Charlotte' }],
      subjects: ['pool01.corp.woodgrovebank.com Back End'],
      consequences: { 'lifecycle/sql-server-in-support': 'unknown' },
    },
  },
  {
    rule: 'sql/mirror-witness-present',
    broken: {
      status: 'warn',
      on: 'woodgrovebank-hardware-balanced',
      edits: [
        {
          find: '    backEnd: { mode: mirroring, principal: sql01, mirror: sql02, witness: sql03, synchronous: true }',
          replace: '    backEnd: { mode: mirroring, principal: sql01, mirror: sql02, synchronous: true }',
        },
      ],
      subjects: ['pool01.corp.woodgrovebank.com Back End'],
      consequences: {},
    },
    unknown: { never: 'a witness that is not named is not there' },
  },
  {
    rule: 'sql/mirroring-synchronous',
    broken: {
      status: 'fail',
      on: 'woodgrovebank-hardware-balanced',
      edits: [
        {
          find: '    backEnd: { mode: mirroring, principal: sql01, mirror: sql02, witness: sql03, synchronous: true }',
          replace:
            '    backEnd: { mode: mirroring, principal: sql01, mirror: sql02, witness: sql03, synchronous: false }',
        },
      ],
      subjects: ['pool01.corp.woodgrovebank.com Back End'],
      consequences: {},
    },
    unknown: {
      on: 'woodgrovebank-hardware-balanced',
      edits: [
        {
          find: '    backEnd: { mode: mirroring, principal: sql01, mirror: sql02, witness: sql03, synchronous: true }',
          replace: '    backEnd: { mode: mirroring, principal: sql01, mirror: sql02, witness: sql03 }',
        },
      ],
      subjects: ['pool01.corp.woodgrovebank.com Back End'],
      consequences: {},
    },
  },
  {
    rule: 'sql/paired-pools-same-availability',
    broken: {
      status: 'fail',
      on: 'proseware-two-sites',
      edits: [{ find: 'backEnd: sql11', replace: 'backEnd: { mode: failover-cluster, nodes: [sql11] }' }],
      subjects: ['pool01.int.proseware.com and pool02.int.proseware.com'],
      consequences: { 'sql/availability-mode-fits-sql-server': 'pass', 'sql/cluster-nodes-within-edition': 'pass' },
    },
    unknown: {
      on: 'proseware-two-sites',
      edits: [{ find: '    backEnd: sql11\n', replace: '' }],
      subjects: ['pool01.int.proseware.com and pool02.int.proseware.com'],
      consequences: { 'directory/pool-and-back-end-in-one-domain': 'unknown', 'sql/version-supported': 'unknown' },
    },
  },
  {
    rule: 'sql/product-update-for-sql-installed',
    broken: {
      status: 'fail',
      on: 'wingtiptoys-director',
      edits: [
        {
          find: '    monitoringStore: sql01\n    fileShare: sfb-share\n    productVersion: 6.0.9319.562',
          replace: '    monitoringStore: sql01\n    fileShare: sfb-share\n    productVersion: 6.0.9319.281',
        },
      ],
      subjects: ['sql01'],
      consequences: { 'updates/security-floor-installed': 'warn' },
    },
    unknown: {
      on: 'wingtiptoys-director',
      edits: [
        {
          find: '    monitoringStore: sql01\n    fileShare: sfb-share\n    productVersion: 6.0.9319.562\n',
          replace: '    monitoringStore: sql01\n    fileShare: sfb-share\n',
        },
      ],
      subjects: ['sql01'],
      consequences: {
        'prerequisites/dotnet-supported': 'unknown',
        'updates/build-belongs-to-product': 'unknown',
        'updates/security-floor-installed': 'unknown',
        'clients/server-can-set-client-interface': 'unknown',
      },
    },
  },
  {
    rule: 'sql/required-update-installed',
    broken: {
      status: 'fail',
      on: 'wingtiptoys-director',
      edits: [{ find: 'SQL Server 2016 SP2 Standard x64', replace: 'SQL Server 2016 RTM Standard x64' }],
      subjects: ['sql01'],
      consequences: { 'lifecycle/sql-server-in-support': 'skip' },
    },
    unknown: {
      on: 'wingtiptoys-director',
      edits: [{ find: 'SQL Server 2016 SP2 Standard x64', replace: 'SQL Server 2016 Standard x64' }],
      subjects: ['sql01'],
      consequences: { 'lifecycle/sql-server-in-support': 'unknown' },
    },
  },
  {
    rule: 'sql/server-64-bit',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [
        { find: 'version: SQL Server 2012 SP1 Standard,', replace: 'version: SQL Server 2012 SP1 Standard x86,' },
      ],
      subjects: ['sql01'],
      consequences: {},
    },
    unknown: { never: 'a SQL Server that does not say is not judged' },
  },
  {
    rule: 'sql/version-supported',
    broken: {
      status: 'fail',
      on: 'northwind-sfb-2019',
      edits: [{ find: 'version: SQL Server 2019 Standard', replace: 'version: SQL Server 2014 SP3 Standard' }],
      subjects: ['sql01'],
      consequences: { 'sql/edition-supported': 'skip' },
    },
    unknown: {
      on: 'northwind-sfb-2019',
      edits: [{ find: '    backEnd: sql01\n', replace: '' }],
      subjects: ['pool01.northwind.com'],
      consequences: {
        'directory/pool-and-back-end-in-one-domain': 'unknown',
        'sql/availability-mode-supported': 'skip',
        'sql/database-server-holds-one-pool': 'skip',
        'sql/edition-supported': 'skip',
        'sql/instance-not-shared': 'skip',
        'tls/sql-server-speaks-tls-1-2': 'skip',
      },
    },
  },
  {
    rule: 'topology/collocation-supported',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [{ find: 'collocated: [mediation]', replace: 'collocated: [mediation, persistent-chat]' }],
      subjects: ['pool01.contoso.net with persistent-chat'],
      consequences: { 'ports/inside-openings-planned': 'fail' },
    },
    unknown: { never: 'what no document speaks of is not judged' },
  },
  {
    rule: 'topology/computer-names-fit-netbios',
    broken: {
      status: 'warn',
      on: 'newcomer',
      edits: [
        {
          find: 'pools:\n',
          replace:
            'pools:\n  - { fqdn: application-server-1.contoso.net, role: trusted-application, servers: [{ fqdn: application-server-1.contoso.net }] }\n',
        },
      ],
      subjects: ['application-server-1.contoso.net'],
      consequences: {
        'dns/pool-host-records-present': 'fail',
        'lifecycle/dotnet-in-support': 'unknown',
        'lifecycle/windows-in-support': 'unknown',
      },
    },
    unknown: { never: 'a server without a name is not judged' },
  },
  {
    rule: 'topology/director-in-enterprise-edition',
    broken: {
      status: 'warn',
      on: 'wingtip-two-sites',
      edits: [
        {
          find: 'pools:\n',
          replace:
            'pools:\n  - { fqdn: dir01.corp.wingtip.com, role: director, servers: [{ fqdn: dir01.corp.wingtip.com }] }\n',
        },
      ],
      subjects: ['dir01.corp.wingtip.com'],
      consequences: {
        'os/server-os-supported': 'unknown',
        'certificates/oauth-same-on-every-server': 'unknown',
        'certificates/required-names-covered': 'unknown',
        'dns/pool-host-records-present': 'fail',
        'prerequisites/antivirus-exclusions-set': 'unknown',
        'prerequisites/dotnet-supported': 'unknown',
        'prerequisites/hotfixes-installed': 'unknown',
        'prerequisites/iis-modules-installed': 'unknown',
        'prerequisites/powershell-supported': 'unknown',
        'prerequisites/windows-features-installed': 'unknown',
        'hardware/disks-recommended': 'unknown',
        'hardware/free-disk-recommended': 'unknown',
        'hardware/memory-recommended': 'unknown',
        'hardware/network-speed-recommended': 'unknown',
        'hardware/not-multi-homed': 'unknown',
        'hardware/processors-recommended': 'unknown',
        'updates/build-belongs-to-product': 'unknown',
        'lifecycle/dotnet-in-support': 'unknown',
        'lifecycle/windows-in-support': 'unknown',
      },
    },
    unknown: { never: 'every pool gives its role' },
  },
  {
    rule: 'topology/edge-next-hop-is-registrar',
    broken: {
      status: 'fail',
      on: 'adatum-scaled-edge',
      edits: [{ find: 'nextHop: dirpool01.corp.adatum.com', replace: 'nextHop: medpool01.corp.adatum.com' }],
      subjects: ['edgepool01.corp.adatum.com'],
      consequences: {
        'ports/edge-hosts-name-next-hop': 'fail',
        'ports/openings-work-both-ways': 'fail',
        'ports/required-openings-planned': 'fail',
      },
    },
    unknown: {
      on: 'adatum-scaled-edge',
      edits: [{ find: '    nextHop: dirpool01.corp.adatum.com\n', replace: '' }],
      subjects: ['edgepool01.corp.adatum.com'],
      consequences: {
        'ports/edge-hosts-name-next-hop': 'unknown',
        'ports/openings-work-both-ways': 'unknown',
        'ports/required-openings-planned': 'unknown',
      },
    },
  },
  {
    rule: 'topology/file-share-apart-from-databases',
    broken: {
      status: 'warn',
      on: 'northwind-sfb-2019',
      edits: [{ find: '\\\\fs01.northwind.com\\sfb', replace: '\\\\sql01.northwind.com\\sfb' }],
      subjects: ['sfb-share'],
      consequences: {},
    },
    unknown: { never: 'without the SQL Servers there is nothing to compare with' },
  },
  {
    rule: 'topology/file-share-cluster-os-supported',
    broken: {
      status: 'fail',
      on: 'fourthcoffee-hybrid',
      edits: [
        {
          find: 'storage: san, os: Windows Server 2019 Standard',
          replace: 'storage: san, clustered: true, os: Windows Server 2008 R2 Enterprise',
        },
      ],
      subjects: ['sfb-share'],
      consequences: { 'lifecycle/windows-in-support': 'warn' },
    },
    unknown: {
      on: 'fourthcoffee-hybrid',
      edits: [{ find: 'storage: san, os: Windows Server 2019 Standard', replace: 'storage: san, clustered: true' }],
      subjects: ['sfb-share'],
      consequences: {},
    },
  },
  {
    rule: 'topology/file-share-dfs-domain-based',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [{ find: 'dfs: domain-based', replace: 'dfs: stand-alone' }],
      subjects: ['lync-share'],
      consequences: { 'topology/file-share-not-on-front-end': 'pass' },
    },
    unknown: { never: 'a share that does not say is not judged' },
  },
  {
    rule: 'topology/file-share-not-on-front-end',
    broken: {
      status: 'fail',
      on: 'adatum-scaled-edge',
      edits: [
        {
          find: "\\\\fs01.corp.adatum.com\\lync', fqdn: fs01.corp.adatum.com",
          replace: "\\\\fe01.corp.adatum.com\\lync', fqdn: fe01.corp.adatum.com",
        },
      ],
      subjects: ['lync-share'],
      consequences: {},
    },
    unknown: { never: 'every share has a path' },
  },
  {
    rule: 'topology/file-share-serves-one-site',
    broken: {
      status: 'fail',
      on: 'wingtip-two-sites',
      edits: [{ find: 'fileShare: lync-seattle', replace: 'fileShare: lync-portland' }],
      subjects: ['lync-portland'],
      consequences: {},
    },
    unknown: {
      on: 'wingtip-two-sites',
      edits: [
        { find: 'fileShare: lync-seattle', replace: 'fileShare: lync-portland' },
        { find: '    site: Seattle\n', replace: '' },
      ],
      subjects: ['lync-portland'],
      consequences: {},
    },
  },
  {
    rule: 'topology/file-share-storage-supported',
    broken: {
      status: 'fail',
      on: 'northwind-sfb-2019',
      edits: [{ find: 'storage: san', replace: 'storage: nas' }],
      subjects: ['sfb-share'],
      consequences: {},
    },
    unknown: {
      on: 'newcomer',
      edits: [{ find: ', storage: das', replace: '' }],
      subjects: ['fileShares'],
      consequences: {},
    },
  },
  {
    rule: 'topology/paired-pools-alike-in-hardware',
    broken: {
      status: 'fail',
      on: 'wingtip-two-sites',
      edits: [
        {
          find: 'address: 10.31.0.11, os: Windows Server 2012 R2 Standard',
          replace: `address: 10.31.0.11, os: Windows Server 2012 R2 Standard, hardware: { ${HARDWARE}, virtual: true }`,
        },
      ],
      subjects: ['se01.corp.wingtip.com and se02.corp.wingtip.com'],
      consequences: {},
    },
    unknown: {
      on: 'wingtip-two-sites',
      edits: [
        {
          find: 'address: 10.31.0.11, os: Windows Server 2012 R2 Standard',
          replace: `address: 10.31.0.11, os: Windows Server 2012 R2 Standard, hardware: { ${HARDWARE} }`,
        },
      ],
      subjects: ['se01.corp.wingtip.com and se02.corp.wingtip.com'],
      consequences: {},
    },
  },
  {
    rule: 'topology/paired-pools-mutual',
    broken: {
      status: 'fail',
      on: 'wingtip-two-sites',
      edits: [{ find: 'pairedWith: se01.corp.wingtip.com', replace: 'pairedWith: none' }],
      subjects: ['se01.corp.wingtip.com and se02.corp.wingtip.com'],
      consequences: {},
    },
    unknown: { never: 'what a pool is paired with is given where one of the two names the other' },
  },
  {
    rule: 'topology/paired-pools-same-edition',
    broken: {
      status: 'fail',
      on: 'proseware-two-sites',
      edits: [
        {
          find: '  - fqdn: pool02.int.proseware.com\n    role: front-end',
          replace: '  - fqdn: pool02.int.proseware.com\n    role: standard-edition',
        },
      ],
      subjects: ['pool01.int.proseware.com and pool02.int.proseware.com'],
      consequences: {
        'sql/paired-pools-same-availability': 'skip',
        'topology/pool-size-supported': 'fail',
        'dns/standard-edition-web-services-fqdn-is-its-own': 'fail',
      },
    },
    unknown: { never: 'every pool gives its role' },
  },
  {
    rule: 'topology/paired-pools-same-os',
    broken: {
      status: 'fail',
      on: 'wingtip-two-sites',
      edits: [
        {
          find: 'address: 10.31.0.11, os: Windows Server 2012 R2 Standard',
          replace: 'address: 10.31.0.11, os: Windows Server 2012 Standard',
        },
      ],
      subjects: ['se01.corp.wingtip.com and se02.corp.wingtip.com'],
      consequences: {},
    },
    unknown: {
      on: 'wingtip-two-sites',
      edits: [{ find: 'address: 10.31.0.11, os: Windows Server 2012 R2 Standard', replace: 'address: 10.31.0.11' }],
      subjects: ['se01.corp.wingtip.com and se02.corp.wingtip.com'],
      consequences: {
        'os/server-os-supported': 'unknown',
        'prerequisites/hotfixes-installed': 'unknown',
        'prerequisites/iis-modules-installed': 'unknown',
        'prerequisites/media-foundation-installed': 'unknown',
        'prerequisites/powershell-supported': 'unknown',
        'prerequisites/windows-features-installed': 'unknown',
        'lifecycle/windows-in-support': 'unknown',
      },
    },
  },
  {
    rule: 'topology/pool-not-stretched',
    broken: {
      status: 'fail',
      on: 'adatum-scaled-edge',
      edits: [
        { find: 'sites:\n', replace: 'sites:\n  - { name: Leeds }\n' },
        {
          find: 'fqdn: med02.corp.adatum.com, address: 10.10.20.32',
          replace: 'fqdn: med02.corp.adatum.com, site: Leeds, address: 10.10.20.32',
        },
      ],
      subjects: ['medpool01.corp.adatum.com'],
      consequences: { 'ports/edge-routes-reach-inside': 'unknown' },
    },
    unknown: { never: 'a server that does not say is at the site of its pool' },
  },
  {
    rule: 'topology/pool-size-recommended',
    broken: {
      status: 'warn',
      on: 'contoso-single-edge',
      edits: [
        { find: '      - { fqdn: fe03.contoso.net, address: 192.168.10.13 }\n', replace: '' },
        {
          find: '    assignedTo: { fe03.contoso.net: [Default, WebServicesInternal, WebServicesExternal] }\n',
          replace: '',
        },
      ],
      subjects: ['pool01.contoso.net'],
      consequences: {
        'dns/host-records-lead-to-their-service': 'fail',
        'dns/srv-target-leads-to-its-service': 'fail',
        'discovery/first-answer-leads-to-the-server': 'warn',
      },
    },
    unknown: { never: 'the servers of a pool are always given' },
  },
  {
    rule: 'topology/pool-size-supported',
    broken: {
      status: 'fail',
      on: 'newcomer',
      edits: [
        {
          find: 'os: Windows Server 2012 R2 Standard }]\n',
          replace:
            'os: Windows Server 2012 R2 Standard }, { address: 192.168.10.90, os: Windows Server 2012 R2 Standard }]\n',
        },
      ],
      subjects: ['lync01.contoso.net'],
      consequences: {
        'certificates/required-names-covered': 'unknown',
        'dns/host-records-lead-to-their-service': 'unknown',
        'os/pool-runs-one-os': 'pass',
        'updates/pool-members-at-one-level': 'pass',
      },
    },
    unknown: { never: 'the servers of a pool are always given' },
  },
  {
    rule: 'topology/simple-urls-present',
    broken: {
      status: 'fail',
      on: 'newcomer',
      edits: [{ find: ', dialin: "https://dialin.contoso.com" }', replace: ' }' }],
      subjects: ['Dial-in'],
      consequences: { 'certificates/required-names-covered': 'unknown' },
    },
    unknown: {
      on: 'newcomer',
      edits: [
        {
          find: 'simpleUrls: { meet: "https://meet.contoso.com", dialin: "https://dialin.contoso.com" }\n',
          replace: '',
        },
      ],
      subjects: ['simpleUrls'],
      consequences: {
        'certificates/required-names-covered': 'unknown',
        'dns/internal-simple-url-records-present': 'unknown',
        'dns/simple-urls-distinct': 'unknown',
        'dns/simple-urls-global-for-paired-pools': 'unknown',
        'dns/simple-urls-hold-no-pool-fqdn': 'unknown',
        'dns/simple-urls-https-without-port': 'unknown',
        'dns/simple-urls-of-documented-characters': 'unknown',
        'dns/site-simple-urls-complete': 'unknown',
      },
    },
  },
]
