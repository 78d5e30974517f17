/** Who may import whom. `npm run check` enforces it; ARCHITECTURE.md tells why the parts are cut this way. */

/** Modules of Node that reach the network or start a process. `net` is listed apart: `isIP` is harmless. */
const REACHES_OUT =
  '^(node:)?(child_process|cluster|dgram|dns|dns/promises|http|http2|https|inspector|tls|worker_threads)$'

/** A module found on disk or built in, by the name of the package. */
const packageNamed = (names) => `(^|/)node_modules/(${names})(/|$)`

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files that import each other at run time cannot be read, tested or loaded one at a time.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A module that nothing imports and that imports nothing is left over.',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^bench/spectral/', '^test/.+\\.test\\.ts$', '^\\.ci/'] },
      to: {},
    },
    {
      name: 'no-unresolved',
      comment: 'An import that leads nowhere.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(\\.\\./)?dist/' },
    },
    {
      name: 'no-undeclared-package',
      comment: 'What is imported must be in package.json: another package may stop bringing it along.',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-deprecated-node-module',
      comment: 'Modules Node wants to get rid of.',
      from: {},
      to: { path: '^(node:)?(domain|punycode|sys|_linklist|_stream_wrap)$', dependencyTypes: ['core'] },
    },
    {
      name: 'rules-see-contracts-and-domain',
      comment:
        'A rule is a pure function of its context: it imports the contract, the sciences of the field, and helpers.',
      from: { path: '^rules/', pathNot: '^rules/index\\.ts$' },
      to: {
        pathNot: [
          '^src/rule\\.ts$',
          '^src/domain/',
          '^src/(discovery/(discover|tls-endpoints)|media/media-paths)\\.ts$',
          '^rules/shared/',
          '^rules/[^/]+/shared[^/]*\\.ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'shared-rule-helpers-stay-in-their-family',
      comment: 'What two families share belongs in rules/shared/ or in domain/.',
      from: { path: '^rules/([^/]+)/.+' },
      to: { path: '^rules/[^/]+/shared', pathNot: ['^rules/$1/', '^rules/shared/'] },
    },
    {
      name: 'index-lists-rules',
      comment: 'The index names every rule, and does nothing else.',
      from: { path: '^rules/index\\.ts$' },
      to: { pathNot: ['^rules/[^/]+/[^/]+\\.ts$'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'rules-are-known-to-the-cli-only',
      comment: 'The engine is given its rules; it does not know which there are.',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^rules/' },
    },
    {
      name: 'domain-is-pure',
      comment:
        'The small sciences of the field depend on nothing but each other, the words for questions and citations, ' +
        'and packages that are pure functions.',
      from: { path: '^src/domain/' },
      to: {
        pathNot: [
          '^src/(domain/|(question|facts/citation)\\.ts$)',
          packageNamed('fastest-levenshtein'),
          '^(node:)?net$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'discovery-and-media-are-pure',
      comment:
        'Rules and a command see the same walks and the same paths: functions of what the context of a rule holds.',
      from: { path: '^src/(discovery|media)/' },
      to: { pathNot: '^src/((discovery|media|domain|requirements)/|rule\\.ts$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'causes-are-pure',
      comment: 'What stands behind findings follows from what was judged; judging again is handed in.',
      from: { path: '^src/causes/' },
      to: {
        pathNot: ['^src/(causes|domain)/', '^src/environment/servers\\.ts$', '^(node:)?net$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'estate-is-pure',
      comment:
        'What a report says of the estate is a function of the description and its requirements, which it words as ' +
        'the command that prints them does.',
      from: { path: '^src/estate/' },
      to: {
        pathNot: '^src/((estate|domain|requirements)/|reporters/requirements-data[^/]*\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'contracts-stand-alone',
      comment: 'The three contracts are read first and import nothing at run time.',
      from: { path: '^src/(rule|question|report(-(audit|comparison|policy|provenance|set))?)\\.ts$' },
      to: { dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-live-sources-reach-out',
      comment: 'Checking a description never touches the network or starts a process; commands start threads.',
      from: { path: '^(src|rules)/', pathNot: '^src/(sources/live/|cli/(io|worker)\\.ts$)' },
      to: { path: REACHES_OUT },
    },
    {
      name: 'only-live-sources-use-network-packages',
      comment:
        'The same for packages that speak a protocol or start programs; messages of a recording are read where they are told.',
      from: { path: '^(src|rules)/', pathNot: ['^src/sources/live/', '^src/sources/observed/dns-message(-names)?\\.ts$'] },
      to: { path: packageNamed('dns-packet|execa') },
    },
    {
      name: 'files-are-read-at-the-edges',
      comment: 'Files are read where input comes in, where the tables lie, and by the commands; nowhere else.',
      from: {
        path: '^(src|rules)/',
        pathNot: ['^src/(environment|sources|facts|cli)/', '^src/(package|redact/vocabulary)\\.ts$'],
      },
      to: { path: '^(node:)?fs(/promises)?$' },
    },
    {
      name: 'reporters-see-the-report',
      comment:
        'A format is a function of the report, types included: a saved report must render again without its environment.',
      from: { path: '^src/reporters/' },
      to: {
        path: '^(src|rules)/',
        pathNot:
          '^src/(reporters/|(report.*|requirements/requirement|discovery/walk|media/model|domain/names|environment/input-error|package)\\.ts$)',
      },
    },
    {
      name: 'reporters-use-few-packages',
      comment: 'Colours and the schema of a saved report; a format with a heavy library loads it in its own file.',
      from: { path: '^src/reporters/' },
      to: {
        path: '(^|/)node_modules/',
        pathNot: packageNamed('chalk|zod|@types/node|pdfkit|fontkit|fflate|@types/pdfkit|@types/fontkit'),
      },
    },
    {
      name: 'only-cli-knows-the-process',
      comment: 'Arguments, streams and exit codes are the business of the commands. The global is refused by biome.',
      from: { path: '^(src|rules)/', pathNot: '^src/cli/' },
      to: { path: '^(node:)?(process|readline|readline/promises|repl|tty)$' },
    },
    {
      name: 'engine-knows-no-output',
      comment: 'What is found does not depend on who asks or how it is shown.',
      from: {
        path: '^src/(audit|causes|engine|policy|requirements|discovery|media|sources|environment|facts|domain)/',
      },
      to: { path: '^src/(cli|reporters|init)/' },
    },
    {
      name: 'the-flow-has-no-way-back',
      comment: 'Facts and environment come first; what is derived from them, or judges them, is not known to them.',
      from: { path: '^src/(environment|facts)/', pathNot: '^src/facts/(compile|tables[^/]*)\\.ts$' },
      to: { path: '^src/(requirements|sources|engine|policy)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'cli-is-the-outermost',
      comment: 'Nobody imports a command but another one and the program.',
      from: { pathNot: ['^src/cli/', '^(test|scripts|bin)/'] },
      to: { path: '^src/cli/' },
    },
    {
      name: 'tables-are-checked-at-build-time',
      comment: 'A run reads compiled tables; the compiler and its schemas stay out of the bundle.',
      from: { path: '^(src|rules|bin)/', pathNot: '^src/facts/(compile|tables[^/]*)\\.ts$' },
      to: { path: '^src/facts/(compile|tables[^/]*)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'product-never-imports-its-workshop',
      comment: 'What is shipped does not depend on tests, scripts or benchmarks.',
      from: { path: '^(src|rules|bin)/' },
      to: { path: '^(test|scripts|bench)/' },
    },
    {
      name: 'product-uses-bundled-packages',
      comment: 'Tools of the workshop are no part of the product.',
      from: { path: '^(src|rules)/' },
      to: {
        path: packageNamed('vitest|esbuild|tsx|typescript|knip|publint|fast-check|ajv|@biomejs|dependency-cruiser'),
      },
    },
    {
      name: 'bin-starts-the-bundle',
      comment: 'The file that npm links does nothing but start the bundle.',
      from: { path: '^bin/' },
      to: { pathNot: '^dist/' },
    },
  ].map((rule) => ({ ...rule, severity: 'error' })),
  options: {
    doNotFollow: { path: 'node_modules|^dist/' },
    exclude: { path: '^(dist|coverage)/.+-[A-Z0-9]+\\.c?js$' },
    // Tells type-only imports from those that exist at run time.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
    skipAnalysisNotInRules: true,
  },
}
