/** How the workspace is built: one hashed file a route, named in a manifest that the server reads. */
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'src/web',
  base: '/work/',
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: '../../dist/web',
    emptyOutDir: false,
    manifest: 'manifest.json',
    assetsDir: 'assets',
    // The offices' browsers are Chromium 88 and newer; docs/decisions says why.
    target: 'chrome88',
    sourcemap: true,
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: 'src/web/main.tsx',
      // Packages mark files for a framework that is not used here.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
})
