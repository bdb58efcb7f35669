/** What programs say to a wrong option, before they begin anything. */
import { afterEach, expect, it, vi } from 'vitest'
import { data, database, flag, number, oneOf, readCommandLine } from './command-line.ts'

const program = {
  called: 'npm run example --',
  says: '例 · an example',
  options: { port: number(0, 65_535, '端口 · port'), data, database, quick: flag('快 · quick'), at: oneOf(['here', 'there'], '何处 · where') },
}

/** Runs it as a process would: what was read, or what was said and the status it ended with. */
function given(...words: readonly string[]) {
  const said: string[] = []
  const says = (line: string) => void said.push(line)
  vi.spyOn(console, 'log').mockImplementation(says)
  vi.spyOn(console, 'error').mockImplementation(says)
  vi.spyOn(process, 'exit').mockImplementation((status) => {
    throw new Error(`ended ${status}`)
  })
  try {
    return readCommandLine({ ...program, loose: 'FILE' }, words)
  } catch (fault) {
    return [(fault as Error).message, ...said]
  }
}
afterEach(() => vi.restoreAllMocks())

it('takes words, numbers and flags', () => {
  expect(given('--port', '8080', '--quick', '--data=some folder', 'archive.tar')).toEqual({
    values: { port: 8080, quick: true, data: 'some folder' },
    loose: 'archive.tar',
  })
  expect(given()).toEqual({ values: {}, loose: undefined })
})

it('answers for help with the usage, whatever else was given, and ends well', () => {
  for (const word of ['--help', '-h']) {
    const [ended, usage] = given('--bogus', word) as string[]
    expect(ended).toBe('ended 0')
    expect(usage).toContain('usage: npm run example -- [FILE] [--port N]')
    expect(usage).toContain('--at here|there')
  }
})

it.each([
  [['--bogus'], '没有 --bogus 这个选项'],
  [['-p', '1'], '没有 -p 这个选项'],
  [['--port'], '--port 后面缺少值 N'],
  [['--port', '--quick'], '--port 后面缺少值 N'],
  [['--data='], '--data 后面缺少值 DIR'],
  [['--port', 'abc'], '应当是0至65535的整数'],
  [['--port', '-1'], '不能是 -1'],
  [['--port', '70000'], '不能是 70000'],
  [['--port', '1.5'], '不能是 1.5'],
  [['--port', '８０８０'], '不能是 ８０８０'],
  [['--at', 'nowhere'], 'here | there'],
  [['--database', 'mysql://x'], 'postgres://'],
  [['--quick=yes'], '--quick 后面不写值'],
  [['one', 'two'], '多余的参数 two'],
])('%j ends with 2 and one sentence', (words, sentence) => {
  expect(given(...words)).toEqual(['ended 2', expect.stringContaining(sentence)])
})
