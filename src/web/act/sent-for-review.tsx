/** An act was sent for review from a page of its own: what comes next, and the ways on. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

interface SentForReviewProps {
  readonly told: string
  readonly list: string
  /** The way back to where the act came from. */
  readonly children: ReactNode
}

export function SentForReview({ told, list, children }: SentForReviewProps) {
  return (
    <section className="next kept" role="status">
      <div>
        <h1>{told}</h1>
        <p className="row">
          <Link to="/list/$list" params={{ list: 'acts' }}>
            {list}
          </Link>
          {children}
        </p>
      </div>
    </section>
  )
}
