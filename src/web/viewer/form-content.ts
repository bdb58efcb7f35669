/** The frozen content of a submission as the API gives it. */
export interface Dossier {
  readonly basics: Readonly<Record<'contact' | 'phone' | 'sector' | 'products' | 'helpers', string>> | null
  readonly conditions: { readonly answers: Readonly<Record<string, boolean>>; readonly statements: Readonly<Record<string, string>> } | null
  readonly indicators: {
    readonly years: readonly number[]
    readonly values: Readonly<Record<string, readonly (string | null)[]>>
    readonly notes: Readonly<Record<string, string>>
  } | null
  readonly overview: { readonly text: string } | null
  readonly items: Readonly<Record<string, { readonly text: string }>>
}

export interface FormContent {
  readonly dossier: Dossier
  readonly declarations: readonly string[]
}
