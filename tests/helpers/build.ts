import { execFileSync } from 'node:child_process'

/** Worker threads start from built files: build once before the tests. */
export default function setup(): void {
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' })
}
