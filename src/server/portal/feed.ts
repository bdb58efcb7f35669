/** The feed of notices (RFC 4287): the newest forty. */

import { dayInWords, deadlineInWords } from '../../contract/words/days.ts'
import { noticeKinds } from '../../contract/words/labels.ts'
import { publisherOf } from './facts/bodies.ts'
import { type NoticeLine, noticeLines } from './facts/notices.ts'
import type { Ask, Download } from './page.ts'
import { hostOf } from './parts/office.tsx'

const ENTRIES = 40

export const feed: Download = {
  path: '/notices.atom',
  type: 'application/atom+xml; charset=utf-8',
  make: async (ask) => {
    const { lines } = await noticeLines(ask, {}, ENTRIES, 0)
    const updated =
      lines
        .map((line) => line.touchedOn)
        .sort()
        .at(-1) ?? ask.day
    const parts = [
      '<?xml version="1.0" encoding="utf-8"?>',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
      `<id>${escaped(`${ask.origin}/notices`)}</id>`,
      `<title>${escaped(`${ask.operator.site[0]} 公示`)}</title>`,
      `<updated>${instant(updated)}</updated>`,
      `<author><name>${escaped(hostOf(ask))}</name></author>`,
      `<link rel="self" href="${escaped(`${ask.origin}/notices.atom`)}"/>`,
      `<link rel="alternate" href="${escaped(`${ask.origin}/notices`)}"/>`,
      ...lines.map((line) => entry(ask, line)),
      '</feed>',
    ]
    return Buffer.from(`${parts.join('\n')}\n`)
  },
}

function entry(ask: Ask, line: NoticeLine): string {
  const address = `${ask.origin}/notices/${line.id}`
  const summary = [
    noticeKinds[line.kind][0],
    publisherOf(ask.measures, ask.world, line),
    line.documentNumber,
    `${dayInWords(line.publishedOn, 'zh')}发布`,
    ...(line.lastDay ? [`公示到${deadlineInWords(line.lastDay, 'zh')}止`] : []),
  ].join('，')
  return [
    '<entry>',
    `<id>${escaped(address)}</id>`,
    `<title>${escaped(line.title)}</title>`,
    `<published>${instant(line.publishedOn)}</published>`,
    `<updated>${instant(line.touchedOn)}</updated>`,
    `<link rel="alternate" href="${escaped(address)}"/>`,
    `<summary>${escaped(summary)}</summary>`,
    '</entry>',
  ].join('')
}

function instant(day: string): string {
  return `${day}T00:00:00+08:00`
}

/** Text as XML may hold it. */
function escaped(text: string): string {
  return (
    text
      .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no place for these
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
  )
}
