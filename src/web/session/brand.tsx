/** The mark of the house. */
export function Mark() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="4" fill="var(--blue)" />
      <path d="M12 5v14M7 19h10M5 9h14M5 9l-2 5h4zM19 9l-2 5h4z" fill="none" stroke="var(--on-blue)" strokeWidth="1.6" strokeLinejoin="round" />
    </svg>
  )
}
