declare module 'jstat' {
  const jstat: { readonly chisquare: { cdf(value: number, degrees: number): number } }
  export default jstat
}
