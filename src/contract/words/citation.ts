/** How an attachment is named inside a text, so that the book can number it: ［附件：审计报告.pdf］. */
export function citation(name: string): string {
  return `［附件：${name}］`
}
