/** The workspace begins here: language, mode, session, pages. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Refused, Unreachable } from './api/client.ts'
import { router } from './router.tsx'
import { SessionProvider } from './session/session.tsx'
import { ModeProvider } from './theme/mode.tsx'
import { LanguageProvider } from './words/language.tsx'
import './theme/modes.css'
import './theme/ground.css'
import './theme/shell.css'
import './theme/home.css'
import './theme/tags.css'
import './theme/rows.css'
import './theme/case.css'
import './theme/forms.css'
import './theme/states.css'
import './theme/law.css'
import './theme/narrow.css'
import './theme/print.css'

/** What was refused is refused; what did not arrive is asked again, twice. */
const retry = (count: number, fault: Error) =>
  (fault instanceof Unreachable || (fault instanceof Refused && fault.problem.status === 503)) && count < 2

const client = new QueryClient({ defaultOptions: { queries: { retry, staleTime: 10_000, refetchOnWindowFocus: true } } })
const place = document.getElementById('workspace')
if (!place) throw new Error('the page has no place for the workspace')

createRoot(place).render(
  <StrictMode>
    <LanguageProvider>
      <ModeProvider>
        <QueryClientProvider client={client}>
          <SessionProvider>
            <RouterProvider router={router} />
          </SessionProvider>
        </QueryClientProvider>
      </ModeProvider>
    </LanguageProvider>
  </StrictMode>,
)
