declare module '*.css'

declare module '*?url' {
  const address: string
  export default address
}

interface ImportMeta {
  glob<Loaded>(
    patterns: string | readonly string[],
    options: { readonly query: string; readonly import: string },
  ): Record<string, () => Promise<Loaded>>
}
