import type { YearNotice } from '../calendar.ts'
import { notice2023 } from './2023.ts'
import { notice2024 } from './2024.ts'
import { notice2025 } from './2025.ts'
import { notice2026 } from './2026.ts'

/** The State Council's notices that came with this release. Later years are adopted in the system (docs/runbook.md). */
export const publishedNotices: readonly YearNotice[] = [notice2023, notice2024, notice2025, notice2026]
