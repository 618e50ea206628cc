export function JoinPage() {
  return <h1>Palabre</h1>
}
