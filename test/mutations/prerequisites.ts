import type { RuleMutations } from './mutation.ts'

export const prerequisites: readonly RuleMutations[] = [
  {
    rule: 'os/evaluation-licence-not-used',
    broken: {
      status: 'warn',
      on: 'fourthcoffee-hybrid',
      edits: [{ find: 'evaluation: false', replace: 'evaluation: true' }],
      subjects: ['fe01.ad.fourthcoffee.com', 'fe02.ad.fourthcoffee.com', 'fe03.ad.fourthcoffee.com'],
      consequences: {},
    },
    unknown: { never: 'a server that does not say which licence it runs on is not judged' },
  },
  {
    rule: 'os/not-a-domain-controller',
    broken: {
      status: 'warn',
      on: 'fourthcoffee-hybrid',
      edits: [{ find: 'domainController: false', replace: 'domainController: true' }],
      subjects: ['fe01.ad.fourthcoffee.com', 'fe02.ad.fourthcoffee.com', 'fe03.ad.fourthcoffee.com'],
      consequences: {},
    },
    unknown: { never: 'a server that does not say whether it is a domain controller is not judged' },
  },
  {
    rule: 'os/windows-not-upgraded-in-place',
    broken: {
      status: 'fail',
      on: 'fourthcoffee-hybrid',
      edits: [{ find: 'upgradedInPlace: false', replace: 'upgradedInPlace: true' }],
      subjects: ['fe01.ad.fourthcoffee.com', 'fe02.ad.fourthcoffee.com', 'fe03.ad.fourthcoffee.com'],
      consequences: {},
    },
    unknown: { never: 'a server that does not say whether Windows was upgraded is not judged' },
  },
  {
    rule: 'hardware/disks-recommended',
    broken: {
      status: 'warn',
      on: 'contoso-single-edge',
      edits: [
        {
          find: '      hardware: { cores: 12, cpuGhz: 2.26, memoryGb: 32, diskCount: 8, diskRpm: 10000, freeDiskGb: 100, nicGbps: 1, networkAdapters: 1 }\n',
          replace:
            '      hardware: { cores: 12, cpuGhz: 2.26, memoryGb: 32, diskCount: 2, diskRpm: 10000, freeDiskGb: 100, nicGbps: 1, networkAdapters: 1 }\n',
        },
      ],
      subjects: ['fe01.contoso.net', 'fe02.contoso.net', 'fe03.contoso.net'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [
        {
          find: '      hardware: { cores: 12, cpuGhz: 2.26, memoryGb: 32, diskCount: 8, diskRpm: 10000, freeDiskGb: 100, nicGbps: 1, networkAdapters: 1 }\n',
          replace:
            '      hardware: { cores: 12, cpuGhz: 2.26, memoryGb: 32, diskRpm: 10000, freeDiskGb: 100, nicGbps: 1, networkAdapters: 1 }\n',
        },
      ],
      subjects: ['pools'],
      consequences: {},
    },
  },
  {
    rule: 'hardware/free-disk-recommended',
    broken: {
      status: 'warn',
      on: 'contoso-single-edge',
      edits: [
        {
          find: '      hardware: { cores: 12, cpuGhz: 2.26, memoryGb: 32, diskCount: 8, diskRpm: 10000, freeDiskGb: 100, nicGbps: 1, networkAdapters: 1 }\n',
          replace:
            '      hardware: { cores: 12, cpuGhz: 2.26, memoryGb: 32, diskCount: 8, diskRpm: 10000, freeDiskGb: 40, nicGbps: 1, networkAdapters: 1 }\n',
        },
      ],
      subjects: ['fe01.contoso.net', 'fe02.contoso.net', 'fe03.contoso.net'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [
        {
          find: '      hardware: { cores: 12, cpuGhz: 2.26, memoryGb: 32, diskCount: 8, diskRpm: 10000, freeDiskGb: 100, nicGbps: 1, networkAdapters: 1 }\n',
          replace:
            '      hardware: { cores: 12, cpuGhz: 2.26, memoryGb: 32, diskCount: 8, diskRpm: 10000, nicGbps: 1, networkAdapters: 1 }\n',
        },
      ],
      subjects: ['pools'],
      consequences: {},
    },
  },
  {
    rule: 'hardware/hyper-threading-on',
    broken: {
      status: 'warn',
      on: 'fourthcoffee-hybrid',
      edits: [{ find: 'hyperThreading: true', replace: 'hyperThreading: false' }],
      subjects: ['fe01.ad.fourthcoffee.com', 'fe02.ad.fourthcoffee.com', 'fe03.ad.fourthcoffee.com'],
      consequences: {},
    },
    unknown: { never: 'a server that does not say whether hyper-threading is on is not judged' },
  },
  {
    rule: 'hardware/memory-recommended',
    broken: {
      status: 'warn',
      on: 'contoso-single-edge',
      edits: [
        {
          find: '      hardware: { cores: 12, cpuGhz: 2.26, memoryGb: 32, diskCount: 8, diskRpm: 10000, freeDiskGb: 100, nicGbps: 1, networkAdapters: 1 }\n',
          replace:
            '      hardware: { cores: 12, cpuGhz: 2.26, memoryGb: 16, diskCount: 8, diskRpm: 10000, freeDiskGb: 100, nicGbps: 1, networkAdapters: 1 }\n',
        },
      ],
      subjects: ['fe01.contoso.net', 'fe02.contoso.net', 'fe03.contoso.net'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [
        {
          find: '      hardware: { cores: 12, cpuGhz: 2.26, memoryGb: 32, diskCount: 8, diskRpm: 10000, freeDiskGb: 100, nicGbps: 1, networkAdapters: 1 }\n',
          replace:
            '      hardware: { cores: 12, cpuGhz: 2.26, diskCount: 8, diskRpm: 10000, freeDiskGb: 100, nicGbps: 1, networkAdapters: 1 }\n',
        },
      ],
      subjects: ['pools'],
      consequences: {},
    },
  },
  {
    rule: 'hardware/network-speed-recommended',
    broken: {
      status: 'warn',
      on: 'contoso-single-edge',
      edits: [
        {
          find: '      hardware: { cores: 12, cpuGhz: 2.26, memoryGb: 32, diskCount: 8, diskRpm: 10000, freeDiskGb: 100, nicGbps: 1, networkAdapters: 1 }\n',
          replace:
            '      hardware: { cores: 12, cpuGhz: 2.26, memoryGb: 32, diskCount: 8, diskRpm: 10000, freeDiskGb: 100, nicGbps: 0.1, networkAdapters: 1 }\n',
        },
      ],
      subjects: ['fe01.contoso.net', 'fe02.contoso.net', 'fe03.contoso.net'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [
        {
          find: '      hardware: { cores: 12, cpuGhz: 2.26, memoryGb: 32, diskCount: 8, diskRpm: 10000, freeDiskGb: 100, nicGbps: 1, networkAdapters: 1 }\n',
          replace:
            '      hardware: { cores: 12, cpuGhz: 2.26, memoryGb: 32, diskCount: 8, diskRpm: 10000, freeDiskGb: 100, networkAdapters: 1 }\n',
        },
      ],
      subjects: ['pools'],
      consequences: {},
    },
  },
  {
    rule: 'hardware/not-multi-homed',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [
        {
          find: '      hardware: { cores: 12, cpuGhz: 2.26, memoryGb: 32, diskCount: 8, diskRpm: 10000, freeDiskGb: 100, nicGbps: 1, networkAdapters: 1 }\n',
          replace:
            '      hardware: { cores: 12, cpuGhz: 2.26, memoryGb: 32, diskCount: 8, diskRpm: 10000, freeDiskGb: 100, nicGbps: 1, networkAdapters: 2 }\n',
        },
      ],
      subjects: ['fe01.contoso.net', 'fe02.contoso.net', 'fe03.contoso.net'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [
        {
          find: '      hardware: { cores: 12, cpuGhz: 2.26, memoryGb: 32, diskCount: 8, diskRpm: 10000, freeDiskGb: 100, nicGbps: 1, networkAdapters: 1 }\n',
          replace:
            '      hardware: { cores: 12, cpuGhz: 2.26, memoryGb: 32, diskCount: 8, diskRpm: 10000, freeDiskGb: 100, nicGbps: 1 }\n',
        },
      ],
      subjects: ['pools'],
      consequences: {},
    },
  },
  {
    rule: 'hardware/page-file-present',
    broken: {
      status: 'warn',
      on: 'fourthcoffee-hybrid',
      edits: [{ find: 'pageFileGb: 64', replace: 'pageFileGb: 0' }],
      subjects: ['fe01.ad.fourthcoffee.com', 'fe02.ad.fourthcoffee.com', 'fe03.ad.fourthcoffee.com'],
      consequences: {},
    },
    unknown: { never: 'a server that does not give the size of its page file is not judged' },
  },
  {
    rule: 'hardware/power-plan-high-performance',
    broken: {
      status: 'warn',
      on: 'fourthcoffee-hybrid',
      edits: [{ find: 'powerPlan: High performance', replace: 'powerPlan: Balanced' }],
      subjects: ['fe01.ad.fourthcoffee.com', 'fe02.ad.fourthcoffee.com', 'fe03.ad.fourthcoffee.com'],
      consequences: {},
    },
    unknown: {
      on: 'fourthcoffee-hybrid',
      edits: [{ find: 'powerPlan: High performance', replace: 'powerPlan: Ours' }],
      subjects: ['pools'],
      consequences: {},
    },
  },
  {
    rule: 'hardware/processors-recommended',
    broken: {
      status: 'warn',
      on: 'contoso-single-edge',
      edits: [
        {
          find: '      hardware: { cores: 12, cpuGhz: 2.26, memoryGb: 32, diskCount: 8, diskRpm: 10000, freeDiskGb: 100, nicGbps: 1, networkAdapters: 1 }\n',
          replace:
            '      hardware: { cores: 8, cpuGhz: 2.26, memoryGb: 32, diskCount: 8, diskRpm: 10000, freeDiskGb: 100, nicGbps: 1, networkAdapters: 1 }\n',
        },
      ],
      subjects: ['fe01.contoso.net', 'fe02.contoso.net', 'fe03.contoso.net'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [
        {
          find: '      hardware: { cores: 12, cpuGhz: 2.26, memoryGb: 32, diskCount: 8, diskRpm: 10000, freeDiskGb: 100, nicGbps: 1, networkAdapters: 1 }\n',
          replace:
            '      hardware: { cpuGhz: 2.26, memoryGb: 32, diskCount: 8, diskRpm: 10000, freeDiskGb: 100, nicGbps: 1, networkAdapters: 1 }\n',
        },
      ],
      subjects: ['pools'],
      consequences: {},
    },
  },
  {
    rule: 'hardware/receive-side-scaling-on',
    broken: {
      status: 'warn',
      on: 'fourthcoffee-hybrid',
      edits: [{ find: 'receiveSideScaling: true', replace: 'receiveSideScaling: false' }],
      subjects: ['fe01.ad.fourthcoffee.com', 'fe02.ad.fourthcoffee.com', 'fe03.ad.fourthcoffee.com'],
      consequences: {},
    },
    unknown: { never: 'a server that does not say whether receive-side scaling is on is not judged' },
  },
  {
    rule: 'hardware/virtual-machine-set-for-media',
    broken: {
      status: 'warn',
      on: 'alpineskihouse-pin-point',
      edits: [{ find: 'liveMigration: false', replace: 'liveMigration: true' }],
      subjects: ['lync01.alpineskihouse.local'],
      consequences: {},
    },
    unknown: { never: 'a virtual machine that does not say how it is set is not judged' },
  },
  {
    rule: 'hardware/virtual-sockets-hold-several-cores',
    broken: {
      status: 'warn',
      on: 'alpineskihouse-pin-point',
      edits: [{ find: 'sockets: 2', replace: 'sockets: 12' }],
      subjects: ['lync01.alpineskihouse.local'],
      consequences: {},
    },
    unknown: { never: 'a virtual machine that does not give both numbers is not judged' },
  },
  {
    rule: 'prerequisites/ad-tools-installed',
    broken: {
      status: 'fail',
      on: 'northwind-sfb-2019',
      edits: [{ find: ' RSAT-ADDS,', replace: '' }],
      subjects: ['fe01.northwind.com', 'fe02.northwind.com', 'fe03.northwind.com'],
      consequences: {},
    },
    unknown: {
      on: 'northwind-sfb-2019',
      edits: [
        {
          find: ', features: [NET-WCF-HTTP-Activation45, Windows-Identity-Foundation, Server-Media-Foundation, RSAT-ADDS, Web-Static-Content, Web-Default-Doc, Web-Http-Errors, Web-Asp-Net, Web-Asp-Net45, Web-Net-Ext, Web-ISAPI-Ext, Web-ISAPI-Filter, Web-Http-Logging, Web-Log-Libraries, Web-Http-Tracing, Web-Windows-Auth, Web-Client-Auth, Web-Filtering, Web-Stat-Compression, Web-Dyn-Compression, Web-Mgmt-Console, Web-Scripting-Tools]',
          replace: '',
        },
      ],
      subjects: ['pools'],
      consequences: {
        'prerequisites/windows-features-installed': 'unknown',
        'prerequisites/media-foundation-installed': 'unknown',
        'prerequisites/iis-modules-installed': 'unknown',
      },
    },
  },
  {
    rule: 'prerequisites/admin-center-off-port-443',
    broken: {
      status: 'fail',
      on: 'fourthcoffee-hybrid',
      edits: [{ find: 'adminCenterPort: 6516', replace: 'adminCenterPort: 443' }],
      subjects: ['fe01.ad.fourthcoffee.com', 'fe02.ad.fourthcoffee.com', 'fe03.ad.fourthcoffee.com'],
      consequences: {},
    },
    unknown: { never: 'a server that does not give the port is not judged' },
  },
  {
    rule: 'prerequisites/antivirus-exclusions-set',
    broken: {
      status: 'warn',
      on: 'contoso-single-edge',
      edits: [{ find: '        antivirusExclusions: true\n', replace: '        antivirusExclusions: false\n' }],
      subjects: ['fe01.contoso.net', 'fe02.contoso.net', 'fe03.contoso.net'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [{ find: '        antivirusExclusions: true\n', replace: '' }],
      subjects: ['pools'],
      consequences: {},
    },
  },
  {
    rule: 'prerequisites/control-panel-usable',
    broken: {
      status: 'warn',
      on: 'adatum-scaled-edge',
      edits: [{ find: 'x64, browser: Internet Explorer 11', replace: 'x64, browser: Firefox 28' }],
      subjects: ['adm01'],
      consequences: {},
    },
    unknown: {
      on: 'adatum-scaled-edge',
      edits: [{ find: 'x64, browser: Internet Explorer 11', replace: 'x64, browser: the usual one' }],
      subjects: ['adm01'],
      consequences: {},
    },
  },
  {
    rule: 'prerequisites/dotnet-supported',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [{ find: '        dotNet: 4.5.1\n', replace: "        dotNet: '4.0'\n" }],
      subjects: ['fe01.contoso.net', 'fe02.contoso.net', 'fe03.contoso.net'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [{ find: '        dotNet: 4.5.1\n', replace: '' }],
      subjects: ['pools'],
      consequences: { 'lifecycle/dotnet-in-support': 'unknown' },
    },
  },
  {
    rule: 'prerequisites/hotfixes-installed',
    broken: {
      status: 'fail',
      on: 'treyresearch-tls-1-2',
      edits: [{ find: 'hotfixes: [KB2982006]', replace: 'hotfixes: [KB2919355]' }],
      subjects: ['sfb01.treyresearch.net'],
      consequences: {},
    },
    unknown: {
      on: 'treyresearch-tls-1-2',
      edits: [{ find: ' hotfixes: [KB2982006],', replace: '' }],
      subjects: ['sfb01.treyresearch.net'],
      consequences: {},
    },
  },
  {
    rule: 'prerequisites/iis-modules-installed',
    broken: {
      status: 'fail',
      on: 'northwind-sfb-2019',
      edits: [{ find: ' Web-Dyn-Compression,', replace: '' }],
      subjects: ['fe01.northwind.com', 'fe02.northwind.com', 'fe03.northwind.com'],
      consequences: {},
    },
    unknown: {
      on: 'northwind-sfb-2019',
      edits: [
        {
          find: ', features: [NET-WCF-HTTP-Activation45, Windows-Identity-Foundation, Server-Media-Foundation, RSAT-ADDS, Web-Static-Content, Web-Default-Doc, Web-Http-Errors, Web-Asp-Net, Web-Asp-Net45, Web-Net-Ext, Web-ISAPI-Ext, Web-ISAPI-Filter, Web-Http-Logging, Web-Log-Libraries, Web-Http-Tracing, Web-Windows-Auth, Web-Client-Auth, Web-Filtering, Web-Stat-Compression, Web-Dyn-Compression, Web-Mgmt-Console, Web-Scripting-Tools]',
          replace: '',
        },
      ],
      subjects: ['pools'],
      consequences: {
        'prerequisites/windows-features-installed': 'unknown',
        'prerequisites/media-foundation-installed': 'unknown',
        'prerequisites/ad-tools-installed': 'unknown',
      },
    },
  },
  {
    rule: 'prerequisites/ipv6-on-or-off',
    broken: {
      status: 'warn',
      on: 'fourthcoffee-hybrid',
      edits: [{ find: 'rebootPending: false,', replace: 'rebootPending: false, ipv6: unbound,' }],
      subjects: ['fe01.ad.fourthcoffee.com', 'fe02.ad.fourthcoffee.com', 'fe03.ad.fourthcoffee.com'],
      consequences: {},
    },
    unknown: { never: 'a server that does not say how IPv6 is set is not judged' },
  },
  {
    rule: 'prerequisites/media-foundation-installed',
    broken: {
      status: 'fail',
      on: 'northwind-sfb-2019',
      edits: [{ find: ' Server-Media-Foundation,', replace: '' }],
      subjects: ['fe01.northwind.com', 'fe02.northwind.com', 'fe03.northwind.com'],
      consequences: {},
    },
    unknown: {
      on: 'northwind-sfb-2019',
      edits: [
        {
          find: ', features: [NET-WCF-HTTP-Activation45, Windows-Identity-Foundation, Server-Media-Foundation, RSAT-ADDS, Web-Static-Content, Web-Default-Doc, Web-Http-Errors, Web-Asp-Net, Web-Asp-Net45, Web-Net-Ext, Web-ISAPI-Ext, Web-ISAPI-Filter, Web-Http-Logging, Web-Log-Libraries, Web-Http-Tracing, Web-Windows-Auth, Web-Client-Auth, Web-Filtering, Web-Stat-Compression, Web-Dyn-Compression, Web-Mgmt-Console, Web-Scripting-Tools]',
          replace: '',
        },
      ],
      subjects: ['pools'],
      consequences: {
        'prerequisites/windows-features-installed': 'unknown',
        'prerequisites/iis-modules-installed': 'unknown',
        'prerequisites/ad-tools-installed': 'unknown',
      },
    },
  },
  {
    rule: 'prerequisites/no-restart-pending',
    broken: {
      status: 'warn',
      on: 'fourthcoffee-hybrid',
      edits: [{ find: 'rebootPending: false', replace: 'rebootPending: true' }],
      subjects: ['fe01.ad.fourthcoffee.com', 'fe02.ad.fourthcoffee.com', 'fe03.ad.fourthcoffee.com'],
      consequences: {},
    },
    unknown: { never: 'a server that does not say whether a restart is pending is not judged' },
  },
  {
    rule: 'prerequisites/powershell-supported',
    broken: {
      status: 'fail',
      on: 'woodgrovebank-hardware-balanced',
      edits: [
        {
          find: "prerequisites: { dotNet: '4.5', powershell: '3.0' } }",
          replace: "prerequisites: { dotNet: '4.5', powershell: '2.0' } }",
        },
      ],
      subjects: ['adm01'],
      consequences: {},
    },
    unknown: {
      on: 'woodgrovebank-hardware-balanced',
      edits: [
        {
          find: "prerequisites: { dotNet: '4.5', powershell: '3.0' } }",
          replace: "prerequisites: { dotNet: '4.5' } }",
        },
      ],
      subjects: ['adm01'],
      consequences: {},
    },
  },
  {
    rule: 'prerequisites/registry-values-set',
    broken: {
      status: 'fail',
      on: 'cohovineyard-dual-stack',
      edits: [{ find: "'HH:mm:ss'", replace: "'HH.mm.ss'" }],
      subjects: ['lync01.corp.cohovineyard.com'],
      consequences: {},
    },
    unknown: {
      on: 'cohovineyard-dual-stack',
      edits: [
        {
          find: "        registry: { 'HKU\\.DEFAULT\\Control Panel\\International\\sTimeFormat': 'HH:mm:ss' }\n",
          replace: '',
        },
      ],
      subjects: ['lync01.corp.cohovineyard.com'],
      consequences: {},
    },
  },
  {
    rule: 'prerequisites/setup-software-supported',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [{ find: "        urlRewrite: '2.0'\n", replace: "        urlRewrite: '1.1'\n" }],
      subjects: ['fe01.contoso.net', 'fe02.contoso.net', 'fe03.contoso.net'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [{ find: "        urlRewrite: '2.0'\n", replace: '        urlRewrite: latest\n' }],
      subjects: ['pools'],
      consequences: {},
    },
  },
  {
    rule: 'prerequisites/visual-cpp-2012-installed',
    broken: {
      status: 'warn',
      on: 'contoso-single-edge',
      edits: [{ find: "visualCpp: ['2012']", replace: "visualCpp: ['2013']" }],
      subjects: ['fe01.contoso.net', 'fe02.contoso.net', 'fe03.contoso.net'],
      consequences: {},
    },
    unknown: { never: 'a computer that does not list its redistributables is not judged' },
  },
  {
    rule: 'prerequisites/windows-features-installed',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [
        {
          find: 'dotNet: 4.5.1, antivirusExclusions: true, features: [NET-WCF-HTTP-Activation45, Windows-Identity-Foundation] }',
          replace: 'dotNet: 4.5.1, antivirusExclusions: true, features: [NET-WCF-HTTP-Activation45] }',
        },
      ],
      subjects: ['lsedge.contoso.net'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [
        {
          find: 'dotNet: 4.5.1, antivirusExclusions: true, features: [NET-WCF-HTTP-Activation45, Windows-Identity-Foundation] }',
          replace: 'dotNet: 4.5.1, antivirusExclusions: true }',
        },
      ],
      subjects: ['lsedge.contoso.net'],
      consequences: {},
    },
  },
  {
    rule: 'prerequisites/windows-updates-recent',
    broken: {
      status: 'warn',
      on: 'fourthcoffee-hybrid',
      edits: [{ find: 'patchedOn: 2022-05-14', replace: 'patchedOn: 2021-05-14' }],
      subjects: ['fe01.ad.fourthcoffee.com', 'fe02.ad.fourthcoffee.com', 'fe03.ad.fourthcoffee.com'],
      consequences: {},
    },
    unknown: { never: 'a server that does not say when it was updated is not judged' },
  },
]
