import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startI18n } from './i18n/i18n.ts'
import { App } from './pages/app.tsx'
import { takeTokenFromAddress } from './pages/join/pending-way.ts'
import { keepAppOffline } from './pages/shell/offline-app.ts'
import { startTheme } from './styles/theme.ts'

takeTokenFromAddress()
startTheme()
await startI18n()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
keepAppOffline()
