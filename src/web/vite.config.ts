/** How the workspace is built: one hashed file a route, named in a manifest that the server reads. */
import { defineConfig, type Plugin } from 'vite'

/**
 * The component library passes the page's nonce to nearly every style it makes while it runs; a few (the scroll lock under a
 * dialog) forget it. They all go through one function, which takes the nonce from the page itself here.
 */
const everyStyleCarriesTheNonce: Plugin = {
  name: 'every-style-carries-the-nonce',
  transform(code, id) {
    if (!/@rc-component\/util\/es\/Dom\/dynamicCSS\.js$/.test(id)) return null
    const found = 'if (csp?.nonce) {\n    styleNode.nonce = csp?.nonce;\n  }'
    if (!code.includes(found)) throw new Error(`${id} has changed: look where its styles take their nonce`)
    return code.replace(found, "styleNode.nonce = csp?.nonce ?? document.querySelector('link[nonce]')?.nonce ?? '';")
  },
}

/** The field for codes in boxes hangs on the plain field, and would come with each; nobody uses it here. */
const fieldsComeWithoutBoxes: Plugin = {
  name: 'fields-come-without-boxes',
  transform(code, id) {
    if (!/antd\/es\/input\/index\.js$/.test(id)) return null
    const found = 'Input.OTP = OTP;'
    if (!code.includes(found)) throw new Error(`${id} has changed: look what hangs on its field`)
    return code.replace(found, '').replace("import OTP from './OTP';", '')
  },
}

/**
 * Large workbooks would be unpacked in a worker made of a text, which the page's policy does not allow. They are unpacked in
 * the page itself, up to the size it shows.
 */
const workbooksAreUnpackedInThePage: Plugin = {
  name: 'workbooks-are-unpacked-in-the-page',
  transform(code, id) {
    if (!/read-excel-file\/modules\/zip\/unzipFromArrayBuffer\.js$/.test(id)) return null
    const found = "import { unzip } from 'fflate';"
    if (!code.includes(found)) throw new Error(`${id} has changed: look how it unpacks`)
    return code.replace(
      found,
      `import { unzipSync } from 'fflate';
      const unzip = (archive, done) => { try { done(null, unzipSync(archive)) } catch (fault) { done(fault) } };`,
    )
  },
}

export default defineConfig({
  root: 'src/web',
  base: '/work/',
  publicDir: false,
  logLevel: 'warn',
  plugins: [everyStyleCarriesTheNonce, fieldsComeWithoutBoxes, workbooksAreUnpackedInThePage],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: false,
    manifest: 'manifest.json',
    assetsDir: 'assets',
    // The offices' browsers are Chromium 88 and newer: what the component library's own selectors need.
    target: 'chrome88',
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: ['src/web/main.tsx', 'src/web/ahead.ts', 'src/web/packs/worker.ts'],
      // These packages only define; what nobody uses of them stays out.
      treeshake: { moduleSideEffects: (id) => !/node_modules\/(@rc-component|zod|@tanstack)\//.test(id) },
      // What the first screen needs comes in one file, not in forty of one line's waiting each.
      output: { codeSplitting: { groups: [{ name: 'first', test: /src\/web\/main\.tsx$/ }] } },
      // Packages mark files for a framework that is not used here.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
})
