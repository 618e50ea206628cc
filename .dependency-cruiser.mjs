/**
 * The import rules of ARCHITECTURE.md. `npm run check` runs them; tests/architecture/imports.test.ts makes sure that
 * they see the whole tree and that each of them bites.
 */

/** Folders of shared/src, each with the ones it may import. `ids`, `brand` and `result` are open to all. */
export const sharedLayers = {
  i18n: [],
  geometry: [],
  model: ['geometry'],
  policy: ['model'],
  document: ['geometry', 'model'],
  session: ['document', 'model', 'policy'],
  protocol: ['model', 'policy', 'session'],
  plans: ['model', 'protocol', 'session'],
  commands: ['document', 'geometry', 'model', 'policy'],
  findings: ['geometry', 'model'],
  scene: ['geometry', 'model', 'i18n'],
  templates: ['document', 'exports', 'geometry', 'i18n', 'imports', 'model', 'protocol', 'scene'],
  exports: ['document', 'findings', 'geometry', 'i18n', 'model', 'protocol', 'scene', 'session'],
  imports: ['document', 'exports', 'geometry', 'i18n', 'model', 'protocol', 'scene', 'session'],
}

/** Libraries that shared may use, and where: a pattern over paths. Everything else stays out. */
const sharedLibraries = {
  yjs: '^shared/src/(document|session)/',
  valibot: '^shared/src/((model|protocol)/|document/check)',
  'perfect-freehand': '^shared/src/geometry/',
  'fractional-indexing': '^shared/src/commands/',
  graphology: '^shared/src/findings/',
  'graphology-[a-z-]+': '^shared/src/findings/',
}

/** Libraries of the client that only some folders may use. */
const clientLibraries = [
  { name: 'konva', packages: '(konva|react-konva)', only: '^client/src/canvas/', why: 'Konva stays in canvas/.' },
  {
    name: 'provider',
    packages: '(y-websocket|y-indexeddb|y-protocols)',
    only: '^client/src/sync/',
    why: 'Only sync/ talks to the network and keeps the local copy.',
  },
  {
    name: 'rtree',
    packages: 'rbush',
    only: '^client/src/(store|canvas)/',
    why: 'Only the store and the painter index by place.',
  },
]

const inNodeModules = (packages) => `node_modules/${packages}/`
const either = (names) => `(${names.join('|')})`

const sharedLayerRules = Object.entries(sharedLayers).map(([folder, below]) => ({
  name: `shared-layers-${folder}`,
  comment: `shared/src/${folder} may import ${below.length > 0 ? below.join(', ') : 'no other folder'}.`,
  severity: 'error',
  from: { path: `^shared/src/${folder}/` },
  to: { path: '^shared/src/[^/]+/', pathNot: `^shared/src/${either([folder, ...below])}/` },
}))

const sharedLibraryRules = Object.entries(sharedLibraries).map(([library, only]) => ({
  name: `shared-library-${library}`,
  comment: `In shared, ${library} is used under ${only} alone.`,
  severity: 'error',
  from: { path: '^shared/src/', pathNot: only },
  to: { path: inNodeModules(library) },
}))

const clientLibraryRules = clientLibraries.map(({ name, packages, only, why }) => ({
  name: `client-library-${name}`,
  comment: why,
  severity: 'error',
  from: { path: '^client/src/', pathNot: only },
  to: { path: inNodeModules(packages) },
}))

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    // What client/words.ts makes while building is nowhere on disk.
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:words/' } },
    {
      name: 'no-undeclared-packages',
      comment: 'A package that is used is named in the package.json of the part that uses it.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-dev-packages-in-the-product',
      severity: 'error',
      from: { path: '^(client|server|shared)/src/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/(@types|vite-plugin-pwa)/',
      },
    },
    {
      name: 'product-never-imports-tests',
      severity: 'error',
      from: { path: '^(client|server|shared)/src/' },
      to: { path: '^(tests|scripts)/' },
    },
    { name: 'client-and-server-apart', severity: 'error', from: { path: '^client/src/' }, to: { path: '^server/' } },
    { name: 'server-and-client-apart', severity: 'error', from: { path: '^server/src/' }, to: { path: '^client/' } },
    {
      name: 'shared-stands-alone',
      severity: 'error',
      from: { path: '^shared/src/' },
      to: { path: '^(client|server)/' },
    },
    {
      name: 'shared-without-node',
      severity: 'error',
      from: { path: '^shared/src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'client-without-node',
      severity: 'error',
      from: { path: '^client/src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-libraries',
      comment: 'Shared uses only the pure libraries named above.',
      severity: 'error',
      from: { path: '^shared/src/' },
      to: { path: 'node_modules/', pathNot: inNodeModules(either(Object.keys(sharedLibraries))) },
    },
    {
      name: 'shared-roots',
      comment: 'ids, brand and result are the ground: they import nothing above them.',
      severity: 'error',
      from: { path: '^shared/src/[^/]+\\.ts$' },
      to: { path: '^shared/src/[^/]+/' },
    },
    {
      name: 'shared-by-its-index',
      comment: 'Other folders and packages reach a folder of shared through its index, its public surface.',
      severity: 'error',
      from: { path: '^(client|server|shared)/src/([^/]+)/' },
      to: {
        path: '^shared/src/[^/]+/',
        pathNot: ['^shared/src/[^/]+/index\\.ts$', '^shared/src/i18n/[a-z-]+\\.json$', '^$1/src/$2/'],
      },
    },
    ...sharedLayerRules,
    ...sharedLibraryRules,
    {
      name: 'adapters-only-in-main',
      severity: 'error',
      from: { path: '^server/src/', pathNot: '^server/src/(main\\.ts|adapters/)' },
      to: { path: '^server/src/adapters/' },
    },
    {
      name: 'ports-know-no-one',
      comment: 'A port is what the inside asks of the outside: it imports neither.',
      severity: 'error',
      from: { path: '^server/src/ports/' },
      to: { path: '^server/src/', pathNot: '^server/src/ports/' },
    },
    {
      name: 'adapters-import-ports-only',
      severity: 'error',
      from: { path: '^server/src/adapters/' },
      to: { path: '^server/src/', pathNot: '^server/src/(ports|adapters)/' },
    },
    {
      name: 'realtime-without-http',
      severity: 'error',
      from: { path: '^server/src/realtime/' },
      to: { path: '^server/src/http/' },
    },
    {
      name: 'main-is-a-root',
      severity: 'error',
      from: {},
      to: { path: '^(server/src/main\\.ts|client/src/main\\.tsx)$' },
    },
    {
      name: 'editor-imports-shared-and-store-types',
      severity: 'error',
      from: { path: '^client/src/editor/' },
      to: { path: '^client/src/', pathNot: '^client/src/(editor|store)/' },
    },
    {
      name: 'editor-store-types-only',
      comment: 'The editor is handed a board store; it makes none.',
      severity: 'error',
      from: { path: '^client/src/editor/' },
      to: { path: '^client/src/store/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'editor-libraries',
      comment: 'The editor runs without a browser: no React, no Konva.',
      severity: 'error',
      from: { path: '^client/src/editor/' },
      to: { path: 'node_modules/', pathNot: inNodeModules('(zustand|yjs)') },
    },
    {
      name: 'input-sync-store-without-react',
      severity: 'error',
      from: { path: '^client/src/(input|sync|store)/', pathNot: '^client/src/(input|sync|store)/use-[^/]+$' },
      to: { path: inNodeModules('(react|react-dom|@base-ui/react|react-i18next)') },
    },
    {
      name: 'store-below-the-rest',
      severity: 'error',
      from: { path: '^client/src/store/' },
      to: { path: '^client/src/', pathNot: '^client/src/(store|editor/editor-state\\.ts)' },
    },
    {
      name: 'sync-below-the-interface',
      severity: 'error',
      from: { path: '^client/src/sync/' },
      to: { path: '^client/src/(canvas|panels|lists|pages|input)/' },
    },
    {
      name: 'canvas-below-the-interface',
      severity: 'error',
      from: { path: '^client/src/canvas/' },
      to: { path: '^client/src/(pages|panels|lists|sync)/' },
    },
    {
      name: 'pages-on-top',
      severity: 'error',
      from: { path: '^client/src/(?!pages/|main)' },
      to: { path: '^client/src/pages/' },
    },
    ...clientLibraryRules,
  ],
  options: {
    // Type-only imports are architecture too: without this they would be invisible.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
}
