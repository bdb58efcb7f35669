/** Official papers over the API: receipts, letters and certificates, as data and as PDF. */
import type { FastifyReply } from 'fastify'
import type { ApplicationState } from '../../procedure/application.ts'
import type { DrawState } from '../../procedure/draw.ts'
import type { HonourState } from '../../procedure/honour.ts'
import type { MeetingState } from '../../procedure/meeting.ts'
import { dayOf } from '../clock.ts'
import type { PaperKind, Papers } from '../documents/papers.ts'
import { TypesettingFault, typeset } from '../documents/typeset.ts'
import { proofOf } from '../ledger/receipt.ts'
import { certificatePaper } from '../papers/certificate.ts'
import { drawPaper } from '../papers/draw.ts'
import { letterPaper } from '../papers/letter.ts'
import { minutesPaper } from '../papers/minutes.ts'
import { receiptOf, receiptPaper } from '../papers/receipt.ts'
import { measuresOn } from '../world.ts'
import type { Handler, Input } from './input.ts'
import { sendFault } from './problems.ts'
import { rowOf, stateOf } from './reading.ts'

const origin = ({ request }: Input) => request.server.publicOrigin(request)
const measures = ({ house }: Input) => measuresOn(dayOf(house.clock.now()))

/** Set the sheet and send it; without its fonts the server says that it cannot just now. */
export async function sendPaper<K extends PaperKind>(reply: FastifyReply, kind: K, paper: Papers[K], name: string): Promise<unknown> {
  try {
    const pdf = await typeset(kind, paper)
    return reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
      .send(Buffer.from(pdf))
  } catch (fault) {
    if (fault instanceof TypesettingFault) return sendFault(reply.header('retry-after', '60'), 'overloaded')
    throw fault
  }
}

const receipt: Handler = async (input) => (await receiptOf(input.house, stateOf<ApplicationState>(input))) ?? sendFault(input.reply, 'not-found')

const receiptSheet: Handler = async (input) => {
  const state = stateOf<ApplicationState>(input)
  const found = await receiptOf(input.house, state)
  if (!found) return sendFault(input.reply, 'not-found')
  return sendPaper(input.reply, 'receipt', receiptPaper(input.house, found, state, measures(input), origin(input)), `${state.number}-回执.pdf`)
}

const letterSheet: Handler = async (input) => {
  const state = stateOf<ApplicationState>(input)
  const letter = state.letters.find((each) => each.id === input.params.letter)
  if (!letter) return sendFault(input.reply, 'not-found')
  return sendPaper(input.reply, 'letter', await letterPaper(input.house, state, letter, measures(input), origin(input)), `${state.number}-告知书.pdf`)
}

const certificateSheet: Handler = async (input) => {
  const row = rowOf(input)
  const honour = row.state as HonourState
  const proof = await proofOf(input.house, row.head)
  if (!proof) return sendFault(input.reply, 'not-found')
  return sendPaper(
    input.reply,
    'certificate',
    certificatePaper(input.house, honour, proof, measures(input), origin(input)),
    `${honour.certificate}.pdf`,
  )
}

const minutesSheet: Handler = async (input) => {
  const row = rowOf(input)
  const state = row.state as MeetingState
  const proof = state.stage === 'concluded' ? await proofOf(input.house, row.head) : null
  if (!proof) return sendFault(input.reply, 'not-found')
  const paper = await minutesPaper(input.house, state, proof, measures(input), origin(input))
  return sendPaper(input.reply, 'minutes', paper, `审议会纪要-${state.day}.pdf`)
}

/** What a draw left behind, once it is drawn or lapsed. */
const drawSheet: Handler = async (input) => {
  const row = rowOf(input)
  const state = row.state as DrawState
  const proof = state.stage === 'drawn' || state.stage === 'lapsed' || state.stage === 'replaced' ? await proofOf(input.house, row.head) : null
  if (!proof) return sendFault(input.reply, 'not-found')
  const paper = await drawPaper(input.house, state, proof, measures(input), origin(input))
  return sendPaper(input.reply, 'draw', paper, `抽取记录-${state.id}.pdf`)
}

export const paperHandlers: Readonly<Record<string, Handler>> = {
  'application.receipt': receipt,
  'application.receipt-paper': receiptSheet,
  'application.letter-paper': letterSheet,
  'honour.paper': certificateSheet,
  'meeting.minutes-paper': minutesSheet,
  'draw.paper': drawSheet,
}
