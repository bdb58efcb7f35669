/** Whether this post prepares the city lead body's acts; whether a step is open is the server's to say. */
import { useSession } from '../session/session.tsx'

export function useHandles(): boolean {
  const { post } = useSession()
  return post?.role === 'city' && post.capacities.includes('handle')
}
