/** The direction of the rooms: arrows point to what is known, nothing points outward. */
const pure = 'the pure rooms know no packages, no clock, no database'

module.exports = {
  forbidden: [
    { name: 'law-imports-nothing', severity: 'error', comment: pure, from: { path: '^src/law/' }, to: { pathNot: '^src/law/' } },
    { name: 'procedure-imports-law', severity: 'error', comment: pure, from: { path: '^src/procedure/' }, to: { pathNot: '^src/(law|procedure)/' } },
    {
      name: 'contract-imports-no-server',
      severity: 'error',
      comment: 'the words of the API know nothing of the server or the web',
      from: { path: '^src/contract/' },
      to: { path: '^src/(server|web)/' },
    },
    {
      name: 'contract-takes-only-types',
      severity: 'error',
      comment: 'no rule ships to the browser',
      from: { path: '^src/contract/' },
      to: { path: '^src/(law|procedure)/', dependencyTypesNot: ['type-only'] },
    },
    { name: 'web-imports-contract', severity: 'error', from: { path: '^src/web/' }, to: { path: '^src/(law|procedure|server)/' } },
    {
      name: 'store-knows-no-routes',
      severity: 'error',
      from: { path: '^src/server/(store|ledger|facts)/' },
      to: { path: '^src/server/(routes|portal|jobs|files|documents)/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'product-knows-no-demonstration', severity: 'error', from: { path: '^src/' }, to: { path: '^(demo|scripts|tests)/' } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(\\.test\\.tsx?$|^tests/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
