/** What every form of a section is given. */
import type { Keeper } from '../saving/keeper.ts'
import type { DossierView } from './use-dossier.ts'

export interface FormProps {
  readonly application: string
  readonly section: string
  readonly view: DossierView
  readonly keeper: Keeper<never>
}
