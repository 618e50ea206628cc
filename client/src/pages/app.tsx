import { CSPProvider } from '@base-ui/react/csp-provider'
import { LoaderCircle } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Route, Router, Switch } from 'wouter'
import { ErrorBoundary, NoticeArea } from '../components/index.ts'
import { basePath } from './base-path.ts'
import { HomePage } from './home/home-page.tsx'
import { JoinPage } from './join/join-page.tsx'
import { loadBoard } from './load-board.ts'
import { BrokenPage } from './shell/broken-page.tsx'
import { Message } from './shell/message-page.tsx'
import { PageFrame } from './shell/page-frame.tsx'

const BoardPage = lazy(loadBoard)

/** On a poor network a board takes a moment to come: never an empty screen meanwhile. */
function OnItsWay() {
  const { t } = useTranslation()
  return (
    <PageFrame>
      <Message icon={LoaderCircle} title={t('join.looking')}>
        {t('join.lookingMore')}
      </Message>
    </PageFrame>
  )
}

/** The whole app: three addresses. */
export function App() {
  return (
    <CSPProvider disableStyleElements>
      <NoticeArea>
        <Router base={basePath()}>
          <ErrorBoundary fallback={<BrokenPage />}>
            <Suspense fallback={<OnItsWay />}>
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
