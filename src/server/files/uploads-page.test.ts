/** `docs/uploads.md` is drawn from the code. `npx vitest run src/server/files -u` draws it anew. */
import { expect, it } from 'vitest'
import { sizeInWords } from '../../contract/words/amounts.ts'
import { type FileFault, faultSentence, fileFaults } from './faults.ts'
import { type FileKind, kinds } from './kinds.ts'
import * as limits from './limits.ts'

const size = (bytes: number) => sizeInWords(bytes, 'en')
const whole = (number: number) => number.toLocaleString('en-US')

/** What is looked for. The sentences beside it are the contract's own. */
const causes: Readonly<Record<FileFault, string>> = {
  empty: 'no bytes',
  'too-large': `more than ${size(limits.LARGEST_FILE)}`,
  'wrong-kind': 'known by its first bytes or its structure to be something else: an archive, a program, a presentation, another picture …',
  'legacy-office': 'an OLE compound file with the streams of old Word or Excel (DOC, XLS)',
  'extension-mismatch': 'a good file whose ending is not one of its kind, or a taken ending on content of no known kind',
  damaged:
    'cut off, a checksum that does not hold, no pages, parts missing or twice, paths that climb out, packed in an unreadable way; or inspection took too long or ended the inspecting thread',
  'password-protected': 'an encrypted PDF, also one that opens without its password; an encrypted package or part',
  macro: 'a macro-enabled package, `vbaProject.bin`, old macro sheets',
  'active-content':
    'PDF: names JavaScript, Launch, EmbeddedFile(s), FileAttachment, RichMedia, Rendition or XFA, also masked, in object streams or in objects hidden in data. DOCX, XLSX: programs, remote templates, DDE, packages of OLE, document types, links. All: an archive, a page or a document appended',
  'too-many-entries': `more than ${whole(limits.packed.mostEntries)} parts in a package`,
  'zip-bomb': `parts of more than ${size(limits.packed.mostBytes)} together; more than ${limits.packed.mostRatio} times larger unpacked, asked from ${size(limits.packed.ratioFrom)} on; parts that overlap; object streams of a PDF of more than ${size(limits.MOST_PDF_OBJECT_BYTES)}`,
  'pixel-flood': `a picture of more than ${whole(limits.picture.mostPixels)} pixels, or a side of more than ${whole(limits.picture.longestSide)}`,
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

const page = `# Uploads

Drawn from \`src/server/files\` by \`uploads-page.test.ts\`; change the code and run \`npx vitest run src/server/files -u\`.

## Kinds

A file is taken for what it is, not for what it is called; its ending must fit.

${table(
  ['kind', 'in Chinese', 'endings', 'type'],
  Object.values<FileKind>(kinds).map((kind) => [
    kind.titleEn,
    kind.title,
    kind.extensions.map((ending) => `.${ending}`).join(' '),
    `\`${kind.mime}\``,
  ]),
)}

## Limits

Own safeguards of the system; no article of the measures sets them.

${table(
  ['limit', 'value'],
  [
    ['largest file', size(limits.LARGEST_FILE)],
    ['longest name', `${limits.LONGEST_NAME} characters of any script; no line breaks, no slashes, no signs that turn the writing around`],
    ['unfinished uploads of one person', String(limits.MOST_UNFINISHED)],
    ['bytes one person may begin in 24 hours', size(limits.MOST_BYTES_A_DAY)],
    ['unfinished uploads are removed after', `${limits.ABANDONED_AFTER_DAYS} days`],
    ['inspection of one file', `${limits.LONGEST_INSPECTION / 1000} seconds, ${limits.INSPECTION_MEMORY_MB} MB of objects`],
  ],
)}

## Faults

The state of an upload names the fault (\`GET /api/uploads/{upload}/status\`) with these sentences.

${table(
  ['fault', 'found when', 'sentence', 'in English'],
  fileFaults.map((fault) => [`\`${fault}\``, causes[fault], faultSentence(fault, '附件12.pdf', 'zh'), faultSentence(fault, '附件12.pdf', 'en')]),
)}

## The way of an upload

The protocol is [tus 1.0.0](https://tus.io/protocols/resumable-upload) with creation, creation-with-upload and termination.
Every request of a session carries its token in \`x-csrf-token\`; \`HEAD\` need not.

1. \`POST /api/uploads\` with \`Upload-Length\` and \`Upload-Metadata: filename <base64 of the name>\` answers \`201\` and the address.
2. \`PATCH\` sends bytes from \`Upload-Offset\` on, in pieces of any size. A request ends after a minute at the latest, so pieces
   of 5 MB suit slow lines. Bytes are hashed on the way and are on the disk before the piece is acknowledged.
3. After an interruption \`HEAD\` tells how many bytes there are, and \`PATCH\` goes on from there, also after a restart of the
   server. \`409\`: another request is writing, or the offset is not where the upload stands; ask with \`HEAD\`.
4. At the last byte the state goes from \`receiving\` to \`checking\`: the file is read again in a thread of its own, its hash
   compared, its kind and structure looked at. Then it is \`ready\`, kept under its SHA-256 (once, however often it comes), or
   \`refused\`, and its bytes are gone.
5. \`DELETE\` by the owner ends an upload that is not ready. To everybody else an upload does not exist (\`404\`).
`

it('the page says what the code does', async () => {
  await expect(page).toMatchFileSnapshot('../../../docs/uploads.md')
})
