import { CSPProvider } from '@base-ui/react/csp-provider'
import { lazy, Suspense } from 'react'
import { Route, Router, Switch } from 'wouter'
import { ErrorBoundary, NoticeArea } from '../components/index.ts'
import { withWords } from '../i18n/i18n.ts'
import { basePath } from './base-path.ts'
import { HomePage } from './home/home-page.tsx'
import { JoinPage } from './join/join-page.tsx'
import { BrokenPage } from './shell/broken-page.tsx'

const BoardPage = lazy(withWords('board', () => import('./board/board-page.tsx')))

/** The whole app: three addresses. */
export function App() {
  return (
    <CSPProvider disableStyleElements>
      <NoticeArea>
        <Router base={basePath()}>
          <ErrorBoundary fallback={<BrokenPage />}>
            <Suspense fallback={null}>
              <Switch>
                <Route path="/j" component={JoinPage} />
                <Route path="/b/:boardId">{({ boardId }) => <BoardPage boardId={boardId} />}</Route>
                <Route component={HomePage} />
              </Switch>
            </Suspense>
          </ErrorBoundary>
        </Router>
      </NoticeArea>
    </CSPProvider>
  )
}
