/** Wait for something that comes by itself, and for no longer than it takes. */
export async function until(come: () => boolean | Promise<boolean>, patience = 15_000): Promise<void> {
  const begun = performance.now()
  while (!(await come())) {
    if (performance.now() - begun > patience) throw new Error(`this did not come within ${patience} ms: ${come}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
