/** A ground as a link: an article opens its text; another ground says of itself what it is. */
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { ProblemBody } from '../api/client.ts'
import { useLanguage, useSay } from './language.tsx'
import { useMeasures } from './names.ts'
import { words } from './words.ts'

export function GroundLink({ ground }: { readonly ground: NonNullable<ProblemBody['ground']> }) {
  const { language } = useLanguage()
  const said = language === 'zh' ? ground.zh : ground.en
  if (ground.kind !== 'article' || ground.article === undefined) return <span>{said}</span>
  return (
    <Link to="/articles/$number" params={{ number: String(ground.article) }}>
      {said}
    </Link>
  )
}

/** The articles a step carries out, as the measures say. */
export function StepGround({ step }: { readonly step: string }) {
  const say = useSay()
  const place = useMeasures()?.stepPlaces[step]
  if (!place || !('articles' in place)) return null
  return (
    <>
      {place.articles.map((number, index) => (
        <Fragment key={number}>
          {index > 0 && ' '}
          <Link to="/articles/$number" params={{ number: String(number) }}>
            {say(words.article, { number })}
          </Link>
        </Fragment>
      ))}
    </>
  )
}
