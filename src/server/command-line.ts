/** How every program reads what follows its name: `--help` is answered with its usage, a wrong option with one sentence and status 2. */
import { parseArgs } from 'node:util'

interface Option {
  readonly kind: 'flag' | 'word' | 'number'
  /** What stands for the value in the usage. */
  readonly sign: string
  readonly says: string
  /** What a value must be, beyond not being empty; `of` says it in both languages. */
  readonly good?: (value: string) => boolean
  readonly of?: string
}

type Value<Each> = Each extends { readonly kind: 'flag' } ? true : Each extends { readonly kind: 'number' } ? number : string

/** An option without a value. `says` names it in both languages: `中文 · English`. */
export const flag = (says: string) => ({ kind: 'flag', sign: '', says }) as const

/** An option with any value but an empty one. */
export const word = (sign: string, says: string) => ({ kind: 'word', sign, says }) as const

/** An option whose value is one of these words. */
export const oneOf = (words: readonly string[], says: string) =>
  ({ kind: 'word', sign: words.join('|'), says, good: (value: string) => words.includes(value), of: words.join(' | ') }) as const

/** An option whose value is a whole number within bounds, both included. */
export const number = (least: number, most: number, says: string) =>
  ({
    kind: 'number',
    sign: 'N',
    says,
    good: (value: string) => /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most,
    of: `${least}至${most}的整数 (a whole number from ${least} to ${most})`,
  }) as const

/** Options that several programs have. */
export const data = word('DIR', '数据目录 · data directory')
export const database = {
  ...word('URL', 'PostgreSQL数据库的地址 · address of a PostgreSQL database'),
  good: (value: string) => value.startsWith('postgres'),
  of: 'postgres://… 地址 (an address postgres://…)',
}
export const json = flag('最后一行是JSON · JSON as the last line')

export interface Program<Options extends Readonly<Record<string, Option>>> {
  /** How it is called, without its options. */
  readonly called: string
  readonly says: string
  readonly options: Options
  /** What may stand without a name, at most one; none when left out. */
  readonly loose?: string
}

/**
 * What a program was given. Asked for help it prints its usage and ends with 0; given what it does not know, it ends with 2
 * before anything is begun.
 */
export function readCommandLine<Options extends Readonly<Record<string, Option>>>(
  program: Program<Options>,
  given: readonly string[] = process.argv.slice(2),
): { readonly values: { readonly [Name in keyof Options]?: Value<Options[Name]> }; readonly loose: string | undefined } {
  if (given.includes('--help') || given.includes('-h')) {
    console.log(usageOf(program))
    process.exit(0)
  }
  const types = Object.entries(program.options).map(([name, { kind }]) => [name, { type: kind === 'flag' ? 'boolean' : 'string' }] as const)
  const { tokens } = parseArgs({ args: [...given], options: Object.fromEntries(types), strict: false, tokens: true })
  const values: Record<string, unknown> = {}
  let loose: string | undefined
  for (const token of tokens) {
    if (token.kind === 'option') values[token.name] = takenFrom(program.options[token.name], token)
    else if (token.kind === 'positional' && program.loose !== undefined && loose === undefined) loose = token.value
    else if (token.kind === 'positional') stop(`多余的参数 ${token.value}，用法见 --help (${token.value} is not expected here; see --help)`)
  }
  return { values: values as never, loose }
}

/** End a program that cannot begin: one sentence, status 2. */
export function stop(words: string): never {
  console.error(words)
  process.exit(2)
}

interface Given {
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

function takenFrom(option: Option | undefined, { rawName, value, inlineValue }: Given): string | number | true {
  if (!option) stop(`没有 ${rawName} 这个选项，用法见 --help (there is no option ${rawName}; see --help)`)
  if (option.kind === 'flag') return value === undefined || stop(`${rawName} 后面不写值 (${rawName} takes no value)`)
  if (!value || (!inlineValue && /^-\D/.test(value))) stop(`${rawName} 后面缺少值 ${option.sign} (${rawName} needs a value)`)
  if (option.good && !option.good(value)) stop(`${rawName} 应当是${option.of}，不能是 ${value} (it was ${value})`)
  return option.kind === 'number' ? Number(value) : value
}

function usageOf({ called, says, options, loose }: Program<Readonly<Record<string, Option>>>): string {
  const signs = Object.entries(options).map(([name, { sign, says: what }]) => ({ left: `--${name}${sign && ` ${sign}`}`, what }))
  const width = Math.max(0, ...signs.map(({ left }) => left.length))
  const line = [`用法 · usage: ${called}`, ...(loose ? [`[${loose}]`] : []), ...signs.map(({ left }) => `[${left}]`)].join(' ')
  return [line, `  ${says}`, ...signs.map(({ left, what }) => `  ${left.padEnd(width)}  ${what}`)].join('\n')
}
