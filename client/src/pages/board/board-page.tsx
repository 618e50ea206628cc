export default function BoardPage({ boardId }: { readonly boardId: string }) {
  return <h1>{boardId}</h1>
}
