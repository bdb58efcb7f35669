/** What the journeys through several posts share: a day typed, a step that was sent for review. */
import type { Page } from 'playwright-core'

/** A step of a screen was sent for review: its form says so, and soon the line that comes in the form's place. */
export async function untilSent(page: Page, step: string): Promise<void> {
  const line = page.locator('.closed-step', { hasText: '已送审，等待审核、签发' })
  await page.getByText(`已送审：${step}`).or(line).first().waitFor()
}

/** A day typed into its field. */
export async function typeDay(page: Page, label: string, day: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(day)
  await page.keyboard.press('Enter')
}
