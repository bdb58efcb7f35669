/** What the steps of a vote take out of the ballot box, and put into it in the same transaction. */
import type { MeetingState } from '../../procedure/meeting.ts'
import { recusalVoids } from '../../procedure/vote.ts'
import type { Vote } from '../../procedure/vote-state.ts'
import { emptyBox, fillBox, openBox } from '../store/ballot-box.ts'
import { eraseOwnNote } from '../store/own-note.ts'
import { termsOf } from '../world.ts'
import type { Loaded, Loader, Question } from './loaded.ts'

type BoxStep = (question: Question, state: MeetingState, loaded: Loaded) => Promise<Pick<Loaded, 'data' | 'alongside'>>

/** The loader of a meeting's step, with the box of the candidate that the command names. */
export function withBoxes(loader: Loader, step: BoxStep): Loader {
  return async (question) => {
    const loaded = await loader(question)
    if (!loaded || !question.lock) return loaded
    return { ...loaded, ...(await step(question, loaded.state as MeetingState, loaded)) }
  }
}

function secretVote(state: MeetingState, application: string): Vote | null {
  const vote = state.votes?.[application]
  return vote?.secret && vote.stage === 'open' && !vote.paper ? vote : null
}

/** The ballot goes into the box; the decision, and so the journal, says only that it did. */
export const casting: BoxStep = async ({ db, keys, data }, state) => {
  const { application, ballot } = data
  const vote = secretVote(state, application)
  if (!vote) return {}
  const box = { meeting: state.id, application, round: vote.round }
  const opened = await openBox(db, keys, box, vote.voted.length)
  return { data: { ...data, box: opened }, alongside: (tx) => fillBox(tx, keys, box, [...(opened.ballots ?? []), ballot]) }
}

/** The opened and shuffled box is a fact of the count, and goes with it. */
export const closing: BoxStep = async ({ db, keys, data }, state) => {
  const { application } = data
  const vote = secretVote(state, application)
  if (!vote) return { data: { application } }
  const box = { meeting: state.id, application, round: vote.round }
  return { data: { application, box: await openBox(db, keys, box, vote.voted.length) }, alongside: (tx) => emptyBox(tx, box) }
}

/** A vote made void loses its box unread. */
export const voiding: BoxStep = async ({ data }, state) => ({ alongside: (tx) => emptyBox(tx, { meeting: state.id, application: data.application }) })

/** What goes with a recusal: the box of a vote that it makes void, and the member's own questions. */
export const recusing: BoxStep = async ({ world, day, by, data }, state, { edition }) => {
  const { application } = data
  const voids = recusalVoids(state, application, by.person, { terms: termsOf(world, edition, day) })
  return {
    alongside: async (tx) => {
      if (voids) await emptyBox(tx, { meeting: state.id, application })
      await eraseOwnNote(tx, { account: by.person, application })
    },
  }
}
