export function HomePage() {
  return <h1>Palabre</h1>
}
