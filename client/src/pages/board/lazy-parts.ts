import { lazy } from 'react'

const retryAfterMs = [1_000, 3_000, 8_000]

/** A network that comes and goes is given a few chances before a part counts as missing. */
function patiently<Module>(load: () => Promise<Module>): () => Promise<Module> {
  return async () => {
    for (const delayMs of retryAfterMs) {
      try {
        return await load()
      } catch {
        await new Promise((resolve) => setTimeout(resolve, delayMs))
      }
    }
    return load()
  }
}

/*
 * Parts of the board screen that nobody needs in the first seconds. They come when they are first used, or a little
 * after the board is there, so that a lost network does not take them away.
 */
const loadInspector = patiently(() => import('../../panels/inspector/inspector.tsx'))
const loadList = patiently(() => import('../../lists/index.ts'))
const loadItemServices = patiently(() => import('./item-services-of-board.tsx'))
const loadFamilies = patiently(() => import('../../panels/families/families-dialog.tsx'))
const loadShortcuts = patiently(() => import('../../panels/shortcuts/shortcuts-dialog.tsx'))
const loadExport = patiently(() => import('../../panels/take-home/export-dialog.tsx'))
const loadImport = patiently(() => import('../../panels/take-home/import-dialog.tsx'))
const loadLegend = patiently(() => import('../../panels/legend/legend.tsx'))
const loadArrange = patiently(() => import('../../panels/arrange/arrange-dialog.tsx'))
const loadToolOptions = patiently(() => import('../../panels/toolbar/tool-options.tsx'))
const loadWording = patiently(() => import('../../panels/wording/index.ts'))
const loadUploadTray = patiently(() => import('../../panels/pictures/upload-tray.tsx'))
const loadPictures = patiently(() => import('../../panels/pictures/add-pictures.ts'))
const loadTerritoryTool = patiently(() => import('../../editor/tools/territory/index.ts'))
const loadNetMap = patiently(() => import('../../panels/net-map/net-map.tsx'))
const loadLayers = patiently(() => import('../../panels/layers/layers-panel.tsx'))
const loadCompareBar = patiently(() => import('../../panels/layers/compare-bar.tsx'))
const loadRenamePage = patiently(() => import('../../panels/pages/rename-page-dialog.tsx'))
const loadDeletePage = patiently(() => import('../../panels/pages/delete-page-dialog.tsx'))
const loadMethods = patiently(() => import('../../panels/methods/add-method-dialog.tsx'))
const loadMandate = patiently(() => import('../../panels/mandate/mandate-dialog.tsx'))
const loadMandateCard = patiently(() => import('../../panels/mandate/mandate-card.tsx'))
const loadBallots = patiently(() => import('../../panels/ballots/ballots-dialog.tsx'))
const loadClaims = patiently(() => import('../../panels/commitments/claims-dialog.tsx'))
const loadNewsCard = patiently(() => import('../../panels/news/news-card.tsx'))
const loadNews = patiently(() => import('../../panels/news/news-dialog.tsx'))
const loadMeetings = patiently(() => import('../../panels/after/meetings-dialog.tsx'))
const loadMinutes = patiently(() => import('../../views/minutes/minutes-view.tsx'))
const loadKey = patiently(() => import('./return-key-dialog.tsx'))
const loadLead = patiently(() => import('../../panels/lead/lead-panel.tsx'))
const loadStrip = patiently(() => import('../../panels/strip/session-strip.tsx'))
const loadKeptNotes = patiently(() => import('../../panels/silent/kept-notes.tsx'))
const loadLedBanner = patiently(() => import('../../panels/strip/led-banner.tsx'))
const loadOwnNotes = patiently(() => import('../../sync/own-notes.ts'))
const loadReport = patiently(() => import('../../panels/people/report-dialog.tsx'))
const loadCurtainBanner = patiently(() => import('../../panels/curtain/curtain-banner.tsx'))
const loadHiddenBanner = patiently(() => import('../../panels/hidden/hidden-banner.tsx'))
const loadProjector = patiently(() => import('./projector/projector.tsx'))
const loadShare = patiently(() => import('./share/share-dialog.tsx'))

export const Inspector = lazy(async () => ({ default: (await loadInspector()).Inspector }))
export const ListView = lazy(async () => ({ default: (await loadList()).ListView }))
export const ItemServicesOfBoard = lazy(async () => ({ default: (await loadItemServices()).ItemServicesOfBoard }))
export const FamiliesDialog = lazy(async () => ({ default: (await loadFamilies()).FamiliesDialog }))
export const NeedOffer = lazy(async () => ({ default: (await loadWording()).NeedOffer }))
export const WordingDialog = lazy(async () => ({ default: (await loadWording()).WordingDialog }))
export const NetMap = lazy(async () => ({ default: (await loadNetMap()).NetMap }))
export const Legend = lazy(async () => ({ default: (await loadLegend()).Legend }))
export const ShortcutsDialog = lazy(async () => ({ default: (await loadShortcuts()).ShortcutsDialog }))
export const ExportDialog = lazy(async () => ({ default: (await loadExport()).ExportDialog }))
export const ImportDialog = lazy(async () => ({ default: (await loadImport()).ImportDialog }))
export const MandateDialog = lazy(async () => ({ default: (await loadMandate()).MandateDialog }))
export const MandateCard = lazy(async () => ({ default: (await loadMandateCard()).MandateCard }))
export const BallotsDialog = lazy(async () => ({ default: (await loadBallots()).BallotsDialog }))
export const ClaimsDialog = lazy(async () => ({ default: (await loadClaims()).ClaimsDialog }))
export const UploadTray = lazy(async () => ({ default: (await loadUploadTray()).UploadTray }))
export const CompareBar = lazy(async () => ({ default: (await loadCompareBar()).CompareBar }))
export const NewsCard = lazy(async () => ({ default: (await loadNewsCard()).NewsCard }))
export const NewsDialog = lazy(async () => ({ default: (await loadNews()).NewsDialog }))
export const MeetingsDialog = lazy(async () => ({ default: (await loadMeetings()).MeetingsDialog }))
export const MinutesView = lazy(async () => ({ default: (await loadMinutes()).MinutesView }))
export const ReturnKeyDialog = lazy(async () => ({ default: (await loadKey()).ReturnKeyDialog }))
export const LeadPanel = lazy(async () => ({ default: (await loadLead()).LeadPanel }))
export const SessionStrip = lazy(async () => ({ default: (await loadStrip()).SessionStrip }))
export const KeptNotes = lazy(async () => ({ default: (await loadKeptNotes()).KeptNotes }))
export const CurtainBanner = lazy(async () => ({ default: (await loadCurtainBanner()).CurtainBanner }))
export const HiddenBanner = lazy(async () => ({ default: (await loadHiddenBanner()).HiddenBanner }))
export const Projector = lazy(async () => ({ default: (await loadProjector()).Projector }))
export const LedBanner = lazy(async () => ({ default: (await loadLedBanner()).LedBanner }))
export const ReportDialog = lazy(async () => ({ default: (await loadReport()).ReportDialog }))
export const ShareDialog = lazy(async () => ({ default: (await loadShare()).ShareDialog }))

const loaders = [
  loadInspector,
  loadToolOptions,
  loadLegend,
  loadArrange,
  loadList,
  loadItemServices,
  loadFamilies,
  loadShortcuts,
  loadExport,
  loadImport,
  loadMandate,
  loadMandateCard,
  loadBallots,
  loadClaims,
  loadNewsCard,
  loadNews,
  loadMeetings,
  loadMinutes,
  loadKey,
  loadReport,
  loadShare,
  loadLead,
  loadCurtainBanner,
  loadHiddenBanner,
  loadProjector,
  loadStrip,
  loadLedBanner,
  loadOwnNotes,
  loadKeptNotes,
  loadWording,
  loadUploadTray,
  loadPictures,
  loadTerritoryTool,
  loadNetMap,
  loadLayers,
  loadCompareBar,
  loadRenamePage,
  loadDeletePage,
  loadMethods,
]
const quietAfterMs = 3_000

/** Fetches them all once the board has been on screen for a while; returns the way to call it off. */
export function fetchPartsLater(): () => void {
  const timer = setTimeout(() => {
    for (const load of loaders) load().catch(ignore)
  }, quietAfterMs)
  return () => clearTimeout(timer)
}

/** A part that does not come now is asked for again when it is used. */
function ignore(): void {}
